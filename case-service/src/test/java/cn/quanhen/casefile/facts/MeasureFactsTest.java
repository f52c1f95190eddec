package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.State;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.v1.AppraisalEntrusted;
import cn.quanhen.casefile.v1.AppraisalKind;
import cn.quanhen.casefile.v1.AppraisalReceived;
import cn.quanhen.casefile.v1.FreezeDelivered;
import cn.quanhen.casefile.v1.ListedItem;
import cn.quanhen.casefile.v1.MeasureApproved;
import cn.quanhen.casefile.v1.MeasureEnded;
import cn.quanhen.casefile.v1.MeasureExtended;
import cn.quanhen.casefile.v1.MeasureExtensionTold;
import cn.quanhen.casefile.v1.MeasureKind;
import cn.quanhen.casefile.v1.MeasureOutcome;
import cn.quanhen.casefile.v1.MeasureTaken;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.SeizedItem;
import cn.quanhen.casefile.v1.UrgentMeasureReported;
import com.google.protobuf.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 行政强制措施 as facts, events and periods of the standard (Art. 9 第八项; 强制法 第十八条至第三十三条). */
class MeasureFactsTest {
    private static final List<Recorded> FILED = PenaltyRecords.all().subList(0, 3);
    private static final long APPROVAL = 4;
    private static final long MEASURE = 5;

    @Test
    void aDetentionOnTheHeadsApprovalSaysWhatWasDetainedByWhomAndWhatBecameOfIt() {
        var facts = after(
                approved(),
                detained(APPROVAL),
                MeasureEnded.newBuilder()
                        .setMeasure(MEASURE)
                        .setOutcome(MeasureOutcome.MEASURE_OUTCOME_RELEASED)
                        .setEndedAt(Times.timestamp(NOW)));

        assertThat(measure(facts))
                .containsEntry("kind", "扣押")
                .containsEntry("urgent", false)
                .containsEntry("approvedBy", "head")
                .containsEntry("approvedAt", NOW)
                .containsEntry("officers", List.of("08120200101", "08120200102"))
                .containsEntry("items", List.of("饼干"))
                .containsEntry("end", "解除");
        assertThat(facts.timeline(NOW).events())
                .contains(
                        new Timeline.Event("measure.started", "5", NOW),
                        new Timeline.Event("seizure.started", "5", NOW),
                        new Timeline.Event("seizure.ended", "5", NOW));
    }

    @Test
    void whatWasWrittenAtTheSceneIsEvidence() {
        assertThat(PenaltyRecords.list(after(approved(), detained(APPROVAL)), "evidence"))
                .singleElement()
                .satisfies(evidence ->
                        assertThat(evidence).containsEntry("kind", "现场笔录").containsEntry("sequence", MEASURE));
    }

    @Test
    void aMeasureThatNamesAnotherRecordIsApprovedByNobody() {
        assertThat(measure(after(approved(), detained(1))))
                .containsEntry("approvedBy", "")
                .doesNotContainKey("approvedAt");
    }

    @Test
    void itIsReportedWithin24HoursToTheMinute() {
        assertThat(urgentReport(NOW.plus(Duration.ofHours(24)).minusSeconds(1)).state())
                .isEqualTo(State.MET);
        assertThat(urgentReport(NOW.plus(Duration.ofHours(24))).state()).isEqualTo(State.MET_LATE);
    }

    @Test
    void theReportIsCalledForTwelveFourAndOneHoursBeforeItIsLate() {
        var running = standing(after(detained(0)), "coercion.urgent-report", NOW);

        assertThat(running.alarms())
                .extracting(alarm -> Duration.between(NOW, alarm.at()).toHours())
                .containsExactly(12L, 20L, 23L, 24L, 25L);
    }

    @Test
    void whatWasNotUrgentIsNotWaitedFor() {
        assertThat(standings(after(approved(), detained(APPROVAL)), NOW))
                .extracting(standing -> standing.period().id())
                .doesNotContain("coercion.urgent-report");
    }

    @Test
    void aSeizureLasts30DaysWhateverTheHolidays() {
        var seizure = standing(after(approved(), detained(APPROVAL)), "coercion.seizure", NOW);

        assertThat(seizure.lastDay()).contains(LocalDate.parse("2026-12-25"));
        assertThat(seizure.subject()).isEqualTo("5");
    }

    @Test
    void theTimeOfATestIsNotCounted() {
        var asked = AppraisalEntrusted.newBuilder()
                .setKind(AppraisalKind.APPRAISAL_KIND_TESTING)
                .setEntrustedAt(Times.timestamp(NOW.plus(Duration.ofDays(2))));
        var answered = AppraisalReceived.newBuilder()
                .setAppraisal(6)
                .setReceivedAt(Times.timestamp(NOW.plus(Duration.ofDays(12))));

        var waiting = standing(
                after(approved(), detained(APPROVAL), asked), "coercion.seizure", NOW.plus(Duration.ofDays(40)));
        assertThat(waiting.state()).isEqualTo(State.STOPPED);
        assertThat(waiting.alarms()).as("nobody can tell when it falls due").isEmpty();
        assertThat(standing(
                                after(approved(), detained(APPROVAL), asked, answered),
                                "coercion.seizure",
                                NOW.plus(Duration.ofDays(20)))
                        .lastDay())
                .contains(LocalDate.parse("2027-01-04"));
    }

    @Test
    void theHeadsExtensionMovesTheLastDayAndTheAlarms() {
        var extended = after(
                approved(),
                detained(APPROVAL),
                MeasureExtended.newBuilder().setMeasure(MEASURE).setDays(30).setReason("情况复杂"));

        assertThat(measure(extended))
                .containsEntry("extendedOn", LocalDate.parse(PenaltyRecords.TODAY))
                .containsEntry("extensionApprovedBy", "head");
        var seizure = standing(extended, "coercion.seizure", NOW);
        assertThat(seizure.lastDay()).contains(LocalDate.parse("2027-01-24"));
        assertThat(seizure.granted()).hasSize(1);
        assertThat(seizure.alarms())
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.at()).isAfter(Instant.parse("2027-01-15T00:00:00Z")));
    }

    @Test
    void thePartyIsToldOfTheExtensionAfterwards() {
        var told = after(
                approved(),
                detained(APPROVAL),
                MeasureExtended.newBuilder().setMeasure(MEASURE).setDays(30),
                MeasureExtensionTold.newBuilder().setMeasure(MEASURE).setToldAt(Times.timestamp(NOW)));

        assertThat(measure(told)).containsEntry("extensionToldAt", NOW);
    }

    @Test
    void aFreezeIsHandedOverInThreeWorkingDaysAndLastsThirtyDays() {
        var frozen = detained(APPROVAL).setKind(MeasureKind.MEASURE_KIND_FREEZE).clearItems();

        var facts = after(approved(), frozen);
        assertThat(standing(facts, "coercion.freeze", NOW).lastDay()).contains(LocalDate.parse("2026-12-25"));
        assertThat(standing(facts, "coercion.freeze-delivery", NOW).lastDay()).contains(LocalDate.parse("2026-11-30"));
        var delivered = after(
                approved(),
                frozen,
                FreezeDelivered.newBuilder().setMeasure(MEASURE).setDeliveredAt(Times.timestamp(NOW)));
        assertThat(standing(delivered, "coercion.freeze-delivery", NOW).state()).isEqualTo(State.MET);
    }

    @Test
    void twoSeizuresHaveAPeriodEach() {
        var facts = after(
                approved(),
                detained(APPROVAL),
                detained(APPROVAL),
                MeasureEnded.newBuilder()
                        .setMeasure(MEASURE)
                        .setOutcome(MeasureOutcome.MEASURE_OUTCOME_CONFISCATED)
                        .setEndedAt(Times.timestamp(NOW)));

        assertThat(standings(facts, NOW))
                .filteredOn(standing -> standing.period().id().equals("coercion.seizure"))
                .extracting(Standing::subject, Standing::state)
                .containsExactlyInAnyOrder(tuple("5", State.MET), tuple("6", State.RUNNING));
    }

    private static Standing urgentReport(Instant at) {
        var facts = after(
                detained(0),
                UrgentMeasureReported.newBuilder()
                        .setMeasure(4)
                        .setReportedAt(Times.timestamp(at))
                        .setApproved(true));
        return standing(facts, "coercion.urgent-report", at);
    }

    private static MeasureApproved.Builder approved() {
        return MeasureApproved.newBuilder().setKind(MeasureKind.MEASURE_KIND_DETAIN);
    }

    private static MeasureTaken.Builder detained(long approval) {
        return MeasureTaken.newBuilder()
                .setKind(MeasureKind.MEASURE_KIND_DETAIN)
                .setMeasureApproval(approval)
                .setStartedAt(Times.timestamp(NOW))
                .addOfficers(Officer.newBuilder().setName("赵明").setCertificateNumber("08120200101"))
                .addOfficers(Officer.newBuilder().setName("钱丽").setCertificateNumber("08120200102"))
                .setPartyPresent(true)
                .addItems(SeizedItem.newBuilder()
                        .setItem(ListedItem.newBuilder().setName("饼干").setQuantity("12袋")));
    }

    private static Map<String, Object> measure(Facts facts) {
        return PenaltyRecords.list(facts, "measures").getFirst();
    }

    private static Standing standing(Facts facts, String period, Instant now) {
        return standings(facts, now).stream()
                .filter(standing -> standing.period().id().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static List<Standing> standings(Facts facts, Instant now) {
        return PenaltyRecords.STANDARD.standings(facts.timeline(now), now);
    }

    private static Facts after(Message.Builder... contents) {
        return PenaltyRecords.after(FILED, contents);
    }
}
