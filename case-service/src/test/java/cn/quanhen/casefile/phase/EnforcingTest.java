package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.CoercionStory.APPLICATION;
import static cn.quanhen.casefile.phase.CoercionStory.APPROVAL;
import static cn.quanhen.casefile.phase.CoercionStory.DEMAND;
import static cn.quanhen.casefile.phase.CoercionStory.ENFORCEMENT;
import static cn.quanhen.casefile.phase.CoercionStory.enforceable;
import static cn.quanhen.casefile.phase.CoercionStory.issued;
import static cn.quanhen.casefile.phase.CoercionStory.proposal;
import static cn.quanhen.casefile.phase.CoercionStory.served;
import static cn.quanhen.casefile.phase.CoercionStory.started;
import static cn.quanhen.casefile.phase.CoercionStory.substituted;
import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.EnforcementAct;
import cn.quanhen.casefile.act.EnforcementAct.Turn;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** 行政强制执行, of a case of its own and of a penalty (Art. 11 第二项、第三项; 强制法 第三十四条至第五十五条; 处罚法 第六十六条、第七十二条). */
class EnforcingTest {
    private static final Act.Closed CLOSED = new Act.Closed(TODAY, TODAY.plusDays(30));

    @Test
    void nobodyIsCalledUponWithoutADecisionToPerform() {
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_ENFORCEMENT)
                        .admit(new EnforcementAct.Demanded(DEMAND, TODAY), by(HANDLER)),
                Reason.BASIS_MISSING,
                "第三十四条");
    }

    @Test
    void whoStillHasTimeToPerformIsNotForcedTo() {
        refused(
                () -> CoercionStory.filed(Procedure.COERCION_ENFORCEMENT)
                        .admit(new EnforcementAct.Grounded(TODAY.minusDays(15), TODAY, false), by(HANDLER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第三十四条");
    }

    @Test
    void nothingIsEnforcedWithoutADemandThatWasServedAndWhoseTermIsOver() {
        refused(
                () -> CoercionStory.grounded(false).admit(proposal(APPROVAL), by(HANDLER)),
                Reason.DEMAND_MISSING,
                "第三十五条");
        refused(
                () -> CoercionStory.demanded(TODAY).admit(proposal(APPROVAL), by(HANDLER)),
                Reason.DEMAND_MISSING,
                "第三十七条第一款");
        assertThat(CoercionStory.demanded()
                        .admit(proposal(APPROVAL), by(HANDLER))
                        .phase())
                .isInstanceOf(Decision.class);
    }

    @Test
    void whoHidesPropertyIsNotWaitedFor() {
        var hiding = CoercionStory.demanded(TODAY.plusDays(5))
                .admit(new EnforcementAct.Grounded(TODAY.minusDays(60), TODAY.minusDays(30), true), by(HANDLER));

        assertThat(hiding.admit(proposal(APPROVAL), by(HANDLER)).phase()).isInstanceOf(Decision.class);
    }

    @Test
    void whatThePartyStatesToTheDemandIsReviewed() {
        var demanded = CoercionStory.demanded();

        refused(
                () -> demanded.admit(new Act.PartyAnswered(false, "", NOW), by(HANDLER)),
                Reason.REVIEW_MISSING,
                "第三十六条");
        assertThat(demanded.admit(new Act.PartyAnswered(false, "理由不成立", NOW), by(HANDLER))
                        .phase())
                .isInstanceOf(Investigation.class);
    }

    @Test
    void noEnforcementAtNightOrOnAHolidayUnlessItIsUrgent() {
        refused(
                () -> enforceable().admit(started("夜间", "", false), by(HANDLER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第四十三条第一款");
        assertThat(enforceable()
                        .admit(started("夜间", "堤坝险情", false), by(HANDLER))
                        .phase())
                .isInstanceOf(Execution.class);
    }

    @Test
    void residentsAreNotCutOffFromWaterPowerHeatOrGas() {
        refused(
                () -> enforceable().admit(started("", "情况紧急", true), by(HANDLER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第四十三条第二款");
    }

    @Test
    void whoeverPerformsInThePartysPlaceWaitsThreeDaysAfterAnotherDemand() {
        var yesterday = NOW.minus(Duration.ofDays(1));
        var early = new EnforcementAct.Substitution(Optional.of(yesterday), false);

        refused(
                () -> enforceable().admit(substituted(Optional.of(early)), by(HANDLER)),
                Reason.DEMAND_MISSING,
                "第五十一条第一款第二项");
        refused(
                () -> enforceable().admit(substituted(Optional.empty()), by(HANDLER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第五十一条");
        for (var lawful : new EnforcementAct.Substitution[] {
            new EnforcementAct.Substitution(Optional.of(NOW.minus(Duration.ofDays(3))), false),
            new EnforcementAct.Substitution(Optional.empty(), true)
        }) {
            assertThat(enforceable()
                            .admit(substituted(Optional.of(lawful)), by(HANDLER))
                            .phase())
                    .isInstanceOf(Execution.class);
        }
    }

    @Test
    void whatIsSuspendedRestsUntilItGoesOn() {
        var suspended = enforceable().admit(new EnforcementAct.Halted(Turn.SUSPENDED, TODAY), by(LEADER));

        refused(() -> suspended.admit(started("", "", false), by(HANDLER)), Reason.ENFORCEMENT_FORBIDDEN, "第三十九条");
        refused(
                () -> enforceable().admit(new EnforcementAct.Halted(Turn.RESUMED, TODAY), by(LEADER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第三十九条");
        assertThat(suspended
                        .admit(new EnforcementAct.Halted(Turn.RESUMED, TODAY), by(LEADER))
                        .admit(started("", "", false), by(HANDLER))
                        .phase())
                .isInstanceOf(Execution.class);
    }

    @Test
    void whatIsEndedForGoodIsNotEnforcedAnyMore() {
        var ended = enforceable().admit(new EnforcementAct.Halted(Turn.TERMINATED, TODAY), by(LEADER));

        refused(() -> ended.admit(started("", "", false), by(HANDLER)), Reason.ENFORCEMENT_FORBIDDEN, "第四十条");
        assertThat(ended.admit(CLOSED, by(HANDLER)).phase()).isInstanceOf(Ended.class);
    }

    @Test
    void theCourtIsAskedAfterTheTimeForARemedyIsOver() {
        var ready = issued(demandedPenalty(), "court-application/1", APPLICATION);

        refused(
                () -> ready.admit(new EnforcementAct.CourtApplied(APPLICATION, TODAY, TODAY), by(LEADER)),
                Reason.ENFORCEMENT_FORBIDDEN,
                "第五十三条");
        assertThat(ready.admit(new EnforcementAct.CourtApplied(APPLICATION, TODAY, TODAY.minusDays(1)), by(LEADER))
                        .phase())
                .isInstanceOf(Execution.class);
    }

    @Test
    void aPenaltyIsEnforcedByADecisionOfItsOwnAfterADemand() {
        refused(
                () -> demandedPenalty().admit(started("", "", false), by(HANDLER)),
                Reason.EARLIER_DOCUMENT_MISSING,
                "第三十七条");
        var finished = issued(demandedPenalty(), "enforcement-decision/1", ENFORCEMENT)
                .admit(started("", "", false), by(HANDLER))
                .admit(new EnforcementAct.Finished(TODAY), by(HANDLER));

        assertThat(finished.missing()).as("enforced instead of performed").isEmpty();
        assertThat(finished.admit(CLOSED, by(HANDLER)).phase()).isInstanceOf(Ended.class);
    }

    @Test
    void aPenaltyIsNotEnforcedBeforeItWasServed() {
        refused(
                () -> PenaltyStory.issued()
                        .admit(new EnforcementAct.PaymentDeferred(TODAY, TODAY.plusDays(60)), by(LEADER)),
                Reason.SERVICE_MISSING,
                "第十一条第一项");
        refused(
                () -> PenaltyStory.approved().admit(new EnforcementAct.Demanded(DEMAND, TODAY), by(HANDLER)),
                Reason.WRONG_PHASE,
                "第二条第三款");
    }

    @Test
    void aFineIsDeferredUntilADayAfterItWasAskedFor() {
        refused(
                () -> PenaltyStory.served().admit(new EnforcementAct.PaymentDeferred(TODAY, TODAY), by(LEADER)),
                Reason.ENDS_BEFORE_START,
                "第六十六条第二款");
        refused(
                () -> enforceable().admit(new EnforcementAct.PaymentDeferred(TODAY, TODAY.plusDays(60)), by(LEADER)),
                Reason.NOT_OF_THIS_KIND,
                "第六十六条第二款");
        assertThat(PenaltyStory.served()
                        .admit(new EnforcementAct.PaymentDeferred(TODAY, TODAY.plusDays(60)), by(LEADER))
                        .phase())
                .isInstanceOf(Execution.class);
    }

    private static CaseFile demandedPenalty() {
        return issued(PenaltyStory.served(), "demand/1", DEMAND)
                .admit(new EnforcementAct.Demanded(DEMAND, TODAY.minusDays(1)), by(HANDLER))
                .admit(served(DEMAND), by(HANDLER));
    }

    private static void refused(ThrowingCallable turn, Reason reason, String article) {
        assertThatThrownBy(turn).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.article()).contains(article);
        });
    }
}
