package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.SpotStory.DECISION;
import static cn.quanhen.casefile.phase.SpotStory.OFFICERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.FineAct;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.act.SpotAct;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 简易程序 (处罚法 第五十一条至第五十三条、第六十八条至第七十一条) */
class SpotPenaltyTest {
    @Test
    void itBeginsInTheInvestigationWithoutAFiling() {
        assertThat(SpotStory.opened().phase().title()).isEqualTo("调查取证");
        refused(Reason.NOT_OF_THIS_PROCEDURE, SpotStory.opened(), new Act.Filed(true, TODAY));
    }

    @Test
    void nothingIsDecidedBeforeTwoOfficersHaveShownTheirCertificates() {
        refused(Reason.CERTIFICATES_NOT_SHOWN, SpotStory.opened(), decision());
    }

    @Test
    void nothingIsDecidedBeforeThePartyWasToldReasonsAndRightsAndHeard() {
        refused(Reason.RIGHTS_NOT_TOLD, SpotStory.investigated(), decision());
        var told = SpotStory.investigated().admit(new Act.RightsTold(NOW, false), by(HANDLER));
        refused(Reason.RIGHTS_NOT_TOLD, told, decision());
    }

    @Test
    void itIsNotDecidedBeforeThePartyWasTold() {
        refused(
                Reason.ENDS_BEFORE_START,
                SpotStory.heard(),
                new SpotAct.Decided(Set.of(3L), NOW.minusSeconds(90), 10_000, List.of("recordings/1"), ""));
    }

    @Test
    void itIsRecordedInSoundAndPictureOrItIsSaidWhyNot() {
        refused(
                Reason.RECORDING_MISSING,
                SpotStory.heard(),
                new SpotAct.Decided(Set.of(3L), NOW, 10_000, List.of(), ""));
    }

    @Test
    void aDecisionRestsOnEvidenceOfTheCase() {
        refused(
                Reason.EVIDENCE_MISSING,
                SpotStory.heard(),
                new SpotAct.Decided(Set.of(2L), NOW, 10_000, List.of("recordings/1"), ""));
    }

    @Test
    void noHearingIsAskedForInIt() {
        refused(Reason.WRONG_PHASE, SpotStory.heard(), new Act.HearingAsked(NOW));
    }

    @Test
    void itsDocumentIsDraftedOnceItIsDecidedAndNeedsNoReviewOrApproval() {
        assertThatThrownBy(() -> SpotStory.heard().requireDraftable("spot-penalty-decision/1", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PROPOSAL_MISSING));
        SpotStory.decided().requireDraftable("spot-penalty-decision/1", 0);
    }

    @Test
    void formsOfTheOrdinaryProcedureHaveNoPlaceInIt() {
        for (var form : new String[] {"penalty-decision/1", "penalty-prior-notice/1", "filing-approval/1"}) {
            assertThatThrownBy(() -> SpotStory.decided().requireDraftable(form, 0))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_OF_THIS_PROCEDURE));
        }
    }

    @Test
    void itIsNotIssuedBeforeEachOfficerHasSigned() {
        var sealed = SpotStory.drafted()
                .admit(SpotStory.confirmed("赵明"), by(HANDLER))
                .admit(new Act.DocumentSealed(DECISION, "seals/agency", "bb"), by(HANDLER));

        refused(Reason.OFFICER_SIGNATURE_MISSING, sealed, new Act.DocumentIssued(DECISION, TODAY));
    }

    @Test
    void itIsIssuedThoughThePartyRefusesToSign() {
        assertThat(SpotStory.issued().phase().title()).isEqualTo("送达执行");
    }

    @Test
    void itIsHandedOverByTwoOfficersWhoHaveShownTheirCertificates() {
        refused(
                Reason.SECOND_OFFICER_MISSING,
                SpotStory.issued(),
                new SpotAct.HandedOver(DECISION, Set.of("HM0001"), NOW));
        refused(
                Reason.CERTIFICATES_NOT_SHOWN,
                SpotStory.issued(),
                new SpotAct.HandedOver(DECISION, Set.of("HM0001", "HM0009"), NOW));
    }

    @Test
    void noFineIsCollectedBeforeTheDecisionWasHandedOver() {
        refused(Reason.SERVICE_MISSING, SpotStory.issued(), SpotStory.collection(false));
    }

    @Test
    void aFineIsCollectedByTwoOfficers() {
        refused(
                Reason.SECOND_OFFICER_MISSING,
                SpotStory.handedOver(),
                new FineAct.Collected(Set.of("HM0001"), NOW, 10_000, false));
    }

    @Test
    void itIsNotClosedBeforeItWasReportedToTheAgency() {
        refused(Reason.REPORT_MISSING, SpotStory.collected(), new Act.Closed(TODAY, TODAY.plusDays(30)));

        var closed = SpotStory.collected()
                .admit(new SpotAct.Reported(NOW), by(HANDLER))
                .admit(new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER));

        assertThat(closed.phase()).isInstanceOf(Ended.class);
    }

    @Test
    void aWarningAsksNothingOfThePartyButToTakeIt() {
        var handedOver = SpotStory.decided(0)
                .admit(SpotStory.decision(), by(HANDLER))
                .admit(SpotStory.confirmed("赵明"), by(HANDLER))
                .admit(SpotStory.confirmed("钱进"), by(HANDLER))
                .admit(new Act.DocumentSealed(DECISION, "seals/agency", "bb"), by(HANDLER))
                .admit(new Act.DocumentIssued(DECISION, TODAY), by(HANDLER))
                .admit(new SpotAct.HandedOver(DECISION, OFFICERS, NOW), by(HANDLER))
                .admit(new SpotAct.Reported(NOW), by(HANDLER));

        assertThat(handedOver.missing()).isEmpty();
    }

    @Test
    void whatIsHandedInIsPaidInAfterwards() {
        var place = SpotStory.collected().recordCount();

        refused(Reason.RECORD_NOT_FOUND, SpotStory.collected(), new FineAct.PaidIn(place, NOW));
        refused(Reason.RECORD_NOT_FOUND, SpotStory.collected(), new FineAct.HandedIn(place - 1, NOW, Optional.empty()));
        var handedIn = SpotStory.collected().admit(new FineAct.HandedIn(place, NOW, Optional.empty()), by(HANDLER));
        assertThat(handedIn.admit(new FineAct.PaidIn(place, NOW), by(HANDLER)).recordCount())
                .isEqualTo(place + 2);
    }

    @Test
    void theDaysOfAFineThatWasCollectedOnTheWaterRunFromWhenTheOfficersAreAshore() {
        var afloat = SpotStory.handedOver().admit(SpotStory.collection(true), by(HANDLER));
        var place = afloat.recordCount();

        refused(Reason.INVALID_REQUEST, afloat, new FineAct.HandedIn(place, NOW, Optional.empty()));
        assertThat(afloat.admit(new FineAct.HandedIn(place, NOW, Optional.of(NOW)), by(HANDLER))
                        .recordCount())
                .isEqualTo(place + 1);
    }

    @Test
    void whatIsNotSimpleIsLedInTheOrdinaryProcedureWithWhatWasFoundOutAndAFiling() {
        var ordinary = SpotStory.heard().admit(new SpotAct.TurnedOrdinary(), by(HANDLER));

        assertThat(ordinary.procedure()).isEqualTo(Procedure.PENALTY_ORDINARY);
        assertThat(ordinary.phase().title()).isEqualTo("程序启动");
        var filed = ordinary.admit(new Act.Filed(true, TODAY), by(LEADER));
        assertThat(filed.missing()).isEmpty();
        refused(Reason.WRONG_PHASE, filed, decision());
    }

    @Test
    void aDecisionOnPaperIsVoidedBeforeTheCaseIsTurnedOver() {
        refused(Reason.DOCUMENT_STATE_WRONG, SpotStory.drafted(), new SpotAct.TurnedOrdinary());

        var turned = SpotStory.drafted()
                .admit(new Act.DocumentVoided(DECISION, false), by(HANDLER))
                .admit(new SpotAct.TurnedOrdinary(), by(HANDLER));

        assertThat(turned.procedure()).isEqualTo(Procedure.PENALTY_ORDINARY);
    }

    @Test
    void onceIssuedItIsNotTurnedOver() {
        refused(Reason.DOCUMENT_STATE_WRONG, SpotStory.issued(), new SpotAct.TurnedOrdinary());
    }

    @Test
    void theOfficersDecideOtherwiseOnceThePaperIsVoided() {
        refused(Reason.DOCUMENT_STATE_WRONG, SpotStory.drafted(), decision());

        SpotStory.drafted()
                .admit(new Act.DocumentVoided(DECISION, false), by(HANDLER))
                .admit(decision(), by(HANDLER))
                .requireDraftable("spot-penalty-decision/1", 0);
    }

    @Test
    void anOrdinaryCaseIsNotDecidedOnTheSpot() {
        refused(Reason.WRONG_PHASE, PenaltyStory.heard(), decision());
    }

    private static SpotAct.Decided decision() {
        return new SpotAct.Decided(Set.of(3L), NOW, 10_000, List.of("recordings/1"), "");
    }

    private static void refused(Reason reason, CaseFile file, Act act) {
        assertThatThrownBy(() -> file.admit(act, by(HANDLER)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
