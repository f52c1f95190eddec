package cn.quanhen.signature;

import cn.quanhen.testkit.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.quanhen.signature", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule TIME_AND_IDS_ARE_GIVEN = HouseRules.timeAndIdsAreGiven();

    @ArchTest
    static final ArchRule CHAPTERS_ARE_ACYCLIC = HouseRules.chaptersAreAcyclic("cn.quanhen.signature");

    @ArchTest
    static final ArchRule RULES_ARE_PURE =
            HouseRules.rulesArePure("cn.quanhen.signature.ofd..", "cn.quanhen.signature.verification.rule..");

    @ArchTest
    static final ArchRule NO_JUNK_DRAWERS = HouseRules.noJunkDrawers();
}
