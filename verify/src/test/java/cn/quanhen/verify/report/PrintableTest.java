package cn.quanhen.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file says cannot disguise what is said of it. */
class PrintableTest {
    private static final String HOSTILE = "a\u009b2K\u2028b\u202ec\u0007d\ud800e中𠮷";

    @Test
    void whatMovesTheCursorOrTurnsTheLineIsWrittenOut() {
        assertThat(Printable.of(HOSTILE)).isEqualTo("a\\u009b2K\\u2028b\\u202ec\\u0007d\\ud800e中𠮷");
    }

    @Test
    void neitherInTheReportForPeopleNorInTheOneForScriptsItComesThrough() {
        var report = new Report(List.of(Check.holds("entry", HOSTILE, HOSTILE)), Map.of("record", HOSTILE));
        assertThat(report.text()).contains("中𠮷").doesNotContain("\u009b", "\u2028", "\u202e", "\u0007");
        assertThat(report.json()).contains("中").doesNotContain("\u009b", "\u2028", "\u202e", "\u0007");
    }
}
