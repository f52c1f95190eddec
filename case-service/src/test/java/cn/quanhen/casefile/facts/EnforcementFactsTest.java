package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.State;
import cn.quanhen.casefile.v1.CourtApplied;
import cn.quanhen.casefile.v1.Demand;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.EnforcementFinished;
import cn.quanhen.casefile.v1.EnforcementHalted;
import cn.quanhen.casefile.v1.EnforcementStarted;
import cn.quanhen.casefile.v1.EnforcementWay;
import cn.quanhen.casefile.v1.PaymentDeferred;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.TerminationGround;
import com.google.protobuf.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 行政强制执行, 延期、分期 and 加处罚款 as facts, events and periods of the standard (Art. 11; 强制法 第三十五条、第五十三条、第五十四条). */
class EnforcementFactsTest {
    private static final String CALLED = PenaltyRecords.CASE + "/documents/demand";
    private static final List<Recorded> SERVED = PenaltyRecords.all().subList(0, 19);

    @Test
    void aDemandCountsFromTheServiceOfItsDocumentWhicheverIsRecordedFirst() {
        for (var contents :
                List.of(List.<Message.Builder>of(demand(), service()), List.<Message.Builder>of(service(), demand()))) {
            var facts = after(contents.toArray(Message.Builder[]::new));

            assertThat(single(facts, "demand"))
                    .containsEntry("servedOn", LocalDate.parse(TODAY))
                    .containsEntry("term", "2026-12-05")
                    .containsEntry("rightsTold", true);
            assertThat(standing(facts, "coercion.demand", NOW).state()).isEqualTo(State.RUNNING);
        }
    }

    @Test
    void theCourtIsAskedTenWorkingDaysAfterTheDemandAndNotBefore() {
        assertThat(standing(applied("2026-12-09"), "coercion.demand", day("2026-12-09"))
                        .state())
                .isEqualTo(State.PREMATURE);
        assertThat(standing(applied("2026-12-10"), "coercion.demand", day("2026-12-10"))
                        .state())
                .isEqualTo(State.WAITED);
    }

    @Test
    void theCourtIsAskedWithinThreeMonthsOfTheEndOfTheTimeForARemedy() {
        var facts = after(demand(), service());

        var running = standing(facts, "coercion.court-application", day("2026-12-01"));
        assertThat(running.lastDay()).contains(LocalDate.parse("2027-03-01"));
        assertThat(running.alarms()).isNotEmpty();
        assertThat(standing(facts, "coercion.court-application", day("2027-03-02"))
                        .state())
                .isEqualTo(State.OVERDUE);
        assertThat(standing(applied("2026-12-10"), "coercion.court-application", day("2027-03-02"))
                        .state())
                .isEqualTo(State.MET);
    }

    @Test
    void anApplicationToTheCourtIsTheHeads() {
        assertThat(single(applied("2026-12-10"), "enforcement"))
                .containsEntry("way", "申请人民法院强制执行")
                .containsEntry("approvedBy", "head")
                .containsEntry("startedOn", LocalDate.parse("2026-12-10"));
    }

    @Test
    void whatTheAgencyEnforcesItselfIsTheHeadsByTheApprovalOfTheCaseAndHasAResult() {
        var facts = after(
                EnforcementStarted.newBuilder()
                        .setWay(EnforcementWay.ENFORCEMENT_WAY_SUBSTITUTE)
                        .setStartedAt(Times.timestamp(NOW))
                        .addRecordings(PenaltyRecords.VIDEO),
                EnforcementFinished.newBuilder().setFinishedOn(TODAY).setResult("执行完毕"));

        assertThat(single(facts, "enforcement"))
                .containsEntry("way", "代履行")
                .containsEntry("approvedBy", "head")
                .containsEntry("result", "执行完毕");
        assertThat(PenaltyRecords.list(facts, "coverage"))
                .anySatisfy(covered -> assertThat(covered).containsEntry("scene", "行政强制执行"));
    }

    @Test
    void whatIsEndedForGoodHasItsGroundForAResult() {
        var facts = after(EnforcementHalted.newBuilder()
                .setHaltedOn(TODAY)
                .setTerminated(TerminationGround.TERMINATION_GROUND_LOST));

        assertThat(single(facts, "enforcement")).containsExactlyEntriesOf(Map.of("result", "终结执行：执行标的灭失"));
    }

    @Test
    void surchargesAddUpAndStayWhenSomethingIsPaid() {
        var facts = after(surcharge(15_000), surcharge(30_000), deferred(), paid());

        assertThat(single(facts, "performance"))
                .containsEntry("surchargeFen", 45_000L)
                .containsEntry("paidFen", 100_000L)
                .containsEntry("deferredUntil", LocalDate.parse("2027-03-01"))
                .containsEntry("deferralApprovedBy", "head");
    }

    @Test
    void whoseFineIsDeferredIsNotLateAfterFifteenDays() {
        assertThat(standing(after(), "penalty.payment", day("2026-12-20")).state())
                .isEqualTo(State.OVERDUE);
        assertThat(standing(after(deferred()), "penalty.payment", day("2026-12-20"))
                        .state())
                .isEqualTo(State.MET);
    }

    private static EnforcementStarted.Builder surcharge(long fen) {
        return EnforcementStarted.newBuilder()
                .setWay(EnforcementWay.ENFORCEMENT_WAY_SURCHARGE)
                .setStartedAt(Times.timestamp(NOW))
                .setAmountFen(fen);
    }

    private static PaymentDeferred.Builder deferred() {
        return PaymentDeferred.newBuilder().setAskedOn(TODAY).setReason("经济困难").setUntilOn("2027-03-01");
    }

    private static Performance.Builder paid() {
        return Performance.newBuilder()
                .setObligation("缴纳罚款")
                .setDueOn("2026-12-10")
                .setDoneOn(TODAY)
                .setPaidFen(100_000);
    }

    private static Facts applied(String on) {
        return after(
                demand(), service(), CourtApplied.newBuilder().setAppliedOn(on).setReviewClosedOn("2026-12-01"));
    }

    private static Demand.Builder demand() {
        return Demand.newBuilder()
                .setDocument(CALLED)
                .setDueOn("2026-12-05")
                .setManner("到指定银行缴纳")
                .setRightsTold(true)
                .setReviewClosedOn("2026-12-01");
    }

    private static Message.Builder service() {
        return PenaltyRecords.service()
                .setDocument(CALLED)
                .setDirect(DirectService.newBuilder().setSignedBy("陈惠民"));
    }

    private static Instant day(String iso) {
        return LocalDate.parse(iso).atTime(12, 0).atZone(Moment.CHINA).toInstant();
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a fact with fields
    private static Map<String, Object> single(Facts facts, String name) {
        return (Map<String, Object>)
                facts.view(PenaltyRecords.setting("execution"), NOW).facts().get(name);
    }

    private static Standing standing(Facts facts, String period, Instant now) {
        return PenaltyRecords.STANDARD.standings(facts.timeline(now), now).stream()
                .filter(standing -> standing.period().id().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static Facts after(Message.Builder... contents) {
        return PenaltyRecords.after(SERVED, contents);
    }
}
