package cn.quanhen.casefile;

import cn.quanhen.testkit.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.quanhen.casefile", importOptions = DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule GIVEN = HouseRules.timeAndIdsAreGiven();

    @ArchTest
    static final ArchRule ACYCLIC = HouseRules.chaptersAreAcyclic("cn.quanhen.casefile");

    @ArchTest
    static final ArchRule PURE = HouseRules.rulesArePure(
            "cn.quanhen.casefile.act",
            "cn.quanhen.casefile.phase",
            "cn.quanhen.casefile.party",
            "cn.quanhen.casefile.period",
            "cn.quanhen.casefile.checklist",
            "cn.quanhen.casefile.standard.rule",
            "cn.quanhen.casefile.standard.pack");

    @ArchTest
    static final ArchRule NO_DRAWERS = HouseRules.noJunkDrawers();
}
