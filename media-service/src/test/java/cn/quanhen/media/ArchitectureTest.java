package cn.quanhen.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.quanhen.media.playback.ByteRange;
import cn.quanhen.media.recording.LateReason;
import cn.quanhen.media.recording.RecordingTimes;
import cn.quanhen.media.recording.StorageTerm;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;

@AnalyzeClasses(packages = "cn.quanhen.media", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule CHAPTERS_ARE_ACYCLIC =
            slices().matching("cn.quanhen.media.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RULES_IMPORT_NO_FRAMEWORK = classes()
            .that()
            .belongToAnyOf(StorageTerm.class, LateReason.class, RecordingTimes.class, ByteRange.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "cn.quanhen.refusal..",
                    "cn.quanhen.media.recording",
                    "cn.quanhen.media.playback",
                    "cn.quanhen.media.custody");

    @ArchTest
    static final ArchRule TIME_IS_GIVEN = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule IDS_ARE_GIVEN = noClasses().should().callMethod(UUID.class, "randomUUID");
}
