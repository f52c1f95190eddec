package cn.quanhen.casefile.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.standard.pack.Publication;
import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Art. 6: a case opens under the package in force on its day, and stays with it. */
class StandardsTest {
    private static final StandardPackage FIRST = Shelf.read("suihua-2026-1");
    private static final StandardPackage SECOND = second();
    private static final Standards STANDARDS = new Standards(List.of(FIRST, SECOND));

    @Test
    void aCaseOpensUnderThePackageThatIsInForceOnItsDay() {
        assertThat(STANDARDS.inForceOn(LocalDate.parse("2026-06-30"))).isSameAs(FIRST);
        assertThat(STANDARDS.inForceOn(LocalDate.parse("2026-07-01"))).isSameAs(SECOND);
        assertThatThrownBy(() -> STANDARDS.inForceOn(LocalDate.parse("2025-12-31")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STANDARD_MISSING));
    }

    @Test
    void aCaseThatOpenedUnderTheFirstStaysWithItsPeriodsAfterTheSecondIsInForce() {
        var pinned = STANDARDS.inForceOn(LocalDate.parse("2026-06-30")).seal().pin();
        var ended = LocalDate.parse("2026-09-02");

        assertThat(STANDARDS.pinned(pinned).lastDay("case.archive", ended)).isEqualTo("2026-10-02");
        assertThat(STANDARDS.inForceOn(ended).lastDay("case.archive", ended)).isEqualTo("2026-09-22");
    }

    @Test
    void aPackageOfTheSameVersionWithAnotherContentIsNotTheOneThatWasPinned() {
        assertThatThrownBy(() -> STANDARDS.pinned("suihua@2026-1+sha256:" + "0".repeat(64)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STANDARD_MISSING));
    }

    /** The next version, in force from July, which asks for the volume within 20 days. */
    private static StandardPackage second() {
        var files = new HashMap<>(Shelf.files("suihua-2026-1"));
        files.compute("manifest.json", (name, bytes) -> changed(bytes, "2026-1", "2026-2", "2026-01-01", "2026-07-01"));
        files.compute("periods.json", (name, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            var archive = text.indexOf("\"case.archive\"");
            return (text.substring(0, archive)
                            + text.substring(archive).replaceFirst("\"length\": 30", "\"length\": 20"))
                    .getBytes(StandardCharsets.UTF_8);
        });
        return new Publication(Shelf.vocabulary()).publish(files);
    }

    private static byte[] changed(byte[] bytes, String... fromTo) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var i = 0; i < fromTo.length; i += 2) {
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
