package cn.quanhen.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** What holds in every module of the house. */
public final class HouseRules {
    private HouseRules() {}

    /** Clocks and ids are injected, so that tests can step the one and foretell the other. */
    public static ArchRule timeAndIdsAreGiven() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
    }

    /** Chapters do not depend on one another in a circle: {@code root} is the package whose children they are. */
    public static ArchRule chaptersAreAcyclic(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Rules take facts and return verdicts: no framework, no database, no contract. */
    public static ArchRule rulesArePure(String... packages) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "io.grpc..",
                        "jakarta..",
                        "org.hibernate..",
                        "org.eclipse.microprofile..",
                        "com.google.protobuf..",
                        "cn.quanhen..v1..");
    }

    /** No drawer for what has no name. */
    public static ArchRule noJunkDrawers() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..helpers..", "..misc..");
    }
}
