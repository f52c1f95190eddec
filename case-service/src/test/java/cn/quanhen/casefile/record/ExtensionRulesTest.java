package cn.quanhen.casefile.record;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.PenaltyRecords;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.v1.MeasureExtended;
import cn.quanhen.casefile.v1.MeasureKind;
import cn.quanhen.casefile.v1.MeasureTaken;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An extension counts as far as the case's standard lets it, and is refused beyond (强制法 第二十五条第一款、第三十二条第一款). */
class ExtensionRulesTest {
    private static final List<Recorded> BEFORE = PenaltyRecords.all().subList(0, 3);

    @Test
    void thirtyDaysOnceAndBeforeTheFirstThirtyAreOver() {
        assertThatCode(() -> ask(0, extended(30))).doesNotThrowAnyException();
    }

    @Test
    void moreThanThirtyDaysAreRefused() {
        var refusal = refusal(0, extended(31));

        assertThat(refusal.article()).isEqualTo("行政强制法第二十五条第一款");
        assertThat(refusal.facts()).containsEntry("period", "coercion.seizure").containsEntry("lastDay", "2026-12-25");
    }

    @Test
    void aSecondExtensionIsRefused() {
        assertThat(refusal(0, extended(10), extended(10)).facts()).containsEntry("granted", "1");
    }

    @Test
    void anExtensionOfWhatIsOverIsRefused() {
        assertThat(refusal(31, extended(10)).facts()).containsEntry("period", "coercion.seizure");
    }

    private static Refusal refusal(int daysAgo, Message.Builder... contents) {
        var refusal = catchThrowableOfType(Refusal.class, () -> ask(daysAgo, contents));
        assertThat(refusal.reason()).isEqualTo(Reason.EXTENSION_REFUSED);
        return refusal;
    }

    /** A seizure that began so many days ago, then those; the last is asked about. */
    private static void ask(int daysAgo, Message.Builder... contents) {
        var records = new ArrayList<>(BEFORE);
        records.add(PenaltyRecords.next(
                records,
                "赵明",
                MeasureTaken.newBuilder()
                        .setKind(MeasureKind.MEASURE_KIND_SEAL)
                        .setStartedAt(Times.timestamp(NOW.minus(Duration.ofDays(daysAgo))))));
        for (var content : contents) {
            records.add(PenaltyRecords.next(records, "李正", content));
        }
        var last = records.removeLast();
        Facts facts = PenaltyRecords.facts(records);
        assertThat(Contents.inner(last.content())).isInstanceOf(MeasureExtended.class);
        new ExtensionRules(STANDARD).require(facts.with(last), NOW);
    }

    private static MeasureExtended.Builder extended(int days) {
        return MeasureExtended.newBuilder().setMeasure(4).setDays(days).setReason("情况复杂");
    }
}
