package cn.quanhen.audit;

import cn.quanhen.testkit.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.quanhen.audit", importOptions = DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule GIVEN = HouseRules.timeAndIdsAreGiven();

    @ArchTest
    static final ArchRule ACYCLIC = HouseRules.chaptersAreAcyclic("cn.quanhen.audit");

    @ArchTest
    static final ArchRule NO_DRAWERS = HouseRules.noJunkDrawers();
}
