package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.DECISION;
import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.REVIEWER;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.approved;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.PenaltyStory.closed;
import static cn.quanhen.casefile.phase.PenaltyStory.drafted;
import static cn.quanhen.casefile.phase.PenaltyStory.filed;
import static cn.quanhen.casefile.phase.PenaltyStory.heard;
import static cn.quanhen.casefile.phase.PenaltyStory.identified;
import static cn.quanhen.casefile.phase.PenaltyStory.investigated;
import static cn.quanhen.casefile.phase.PenaltyStory.issued;
import static cn.quanhen.casefile.phase.PenaltyStory.opened;
import static cn.quanhen.casefile.phase.PenaltyStory.performed;
import static cn.quanhen.casefile.phase.PenaltyStory.proposal;
import static cn.quanhen.casefile.phase.PenaltyStory.proposed;
import static cn.quanhen.casefile.phase.PenaltyStory.reviewed;
import static cn.quanhen.casefile.phase.PenaltyStory.served;
import static cn.quanhen.casefile.phase.PenaltyStory.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Act.Span;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PenaltyPhasesTest {

    @Test
    void anOrdinaryPenaltyGoesFromItsStartToItsArchive() {
        var archived = closed().admit(PenaltyStory.volumeFiled(), by("archivist"));

        assertThat(archived.phase()).isInstanceOf(Archived.class);
        assertThat(archived.missing()).isEmpty();
        assertThat(archived.recordCount()).isEqualTo(16);
    }

    @Nested
    class Art3 {
        @Test
        void nothingIsRecordedBeforeItHappened() {
            var early = new Moment(NOW.plusNanos(1), NOW, HANDLER, "");

            refused(opened(), new Act.RightsTold(NOW, false), early, Reason.HAPPENED_IN_FUTURE, "第三条");
        }

        @Test
        void nothingThatARecordTellsLiesInTheFuture() {
            var later = NOW.plusSeconds(1);
            var told = investigated().admit(new Act.RightsTold(NOW, false), by(HANDLER));

            refused(
                    opened(),
                    new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), later),
                    by(HANDLER),
                    Reason.HAPPENED_IN_FUTURE,
                    "第三条");
            refused(investigated(), new Act.RightsTold(later, false), by(HANDLER), Reason.HAPPENED_IN_FUTURE, "第三条");
            refused(told, new Act.PartyAnswered(true, "", later), by(HANDLER), Reason.HAPPENED_IN_FUTURE, "第三条");
        }

        @Test
        void nobodyAnswersBeforeBeingTold() {
            var told = investigated().admit(new Act.RightsTold(NOW, false), by(HANDLER));

            refused(
                    told,
                    new Act.PartyAnswered(true, "", NOW.minusSeconds(1)),
                    by(HANDLER),
                    Reason.ENDS_BEFORE_START,
                    "第九条第九项");
        }

        @Test
        void whatIsRecordedMoreThan24HoursLaterSaysWhy() {
            var late = new Moment(NOW.minusSeconds(24 * 3600).minusNanos(1), NOW, HANDLER, "");

            refused(opened(), identification(), late, Reason.LATE_REASON_MISSING, "第三条");
        }

        @Test
        void whatIsRecordedWithin24HoursNeedsNoReason() {
            var inTime = new Moment(NOW.minusSeconds(24 * 3600), NOW, HANDLER, "");

            assertThat(opened().admit(identification(), inTime).recordCount()).isEqualTo(2);
        }

        @Test
        void whatIsRecordedLateWithAReasonIsTaken() {
            var late = new Moment(NOW.minusSeconds(90_000), NOW, HANDLER, "边远地区执法");

            assertThat(opened().admit(identification(), late).recordCount()).isEqualTo(2);
        }
    }

    @Nested
    class Art9 {
        @Test
        void oneOfficerAloneIsNotEnough() {
            refused(
                    opened(),
                    new Act.OfficersIdentified(Set.of("HM0001"), NOW),
                    by(HANDLER),
                    Reason.SECOND_OFFICER_MISSING,
                    "第九条第一项、行政处罚法第四十二条");
        }

        @Test
        void nobodyInspectsBeforeTheCertificatesWereShown() {
            refused(
                    opened(),
                    inspection(List.of("recordings/1"), ""),
                    by(HANDLER),
                    Reason.CERTIFICATES_NOT_SHOWN,
                    "第九条第一项、行政处罚法第五十五条");
        }

        @Test
        void anOfficerWhoHasNotShownACertificateCollectsNoEvidence() {
            refused(
                    identified(),
                    new Act.EvidenceCollected(Set.of("HM0001", "HM0009")),
                    by(HANDLER),
                    Reason.CERTIFICATES_NOT_SHOWN,
                    "第九条第一项、行政处罚法第五十五条");
        }

        @Test
        void whoAsksDoesNotAlsoWrite() {
            var inquiry = new Act.Inquired(new Span(NOW.minusSeconds(60), NOW), "HM0001", "HM0001", List.of());

            refused(identified(), inquiry, by(HANDLER), Reason.SECOND_OFFICER_MISSING, "第九条第一项、行政处罚法第四十二条");
        }

        @Test
        void anInspectionDoesNotEndBeforeItBegins() {
            var inspection = new Act.Inspected(new Span(NOW, NOW.minusSeconds(1)), List.of("recordings/1"), "");

            refused(identified(), inspection, by(HANDLER), Reason.ENDS_BEFORE_START, "第九条");
        }

        @Test
        void aStatementOfThePartyIsReviewed() {
            var told = investigated().admit(new Act.RightsTold(NOW, false), by(HANDLER));

            refused(
                    told,
                    new Act.PartyAnswered(false, " ", NOW),
                    by(HANDLER),
                    Reason.REVIEW_MISSING,
                    "第九条第九项、行政处罚法第四十五条");
        }

        @Test
        void thePartyAnswersOnlyWhatItWasTold() {
            refused(
                    investigated(),
                    new Act.PartyAnswered(true, "", NOW),
                    by(HANDLER),
                    Reason.RIGHTS_NOT_TOLD,
                    "第九条第九项、行政处罚法第四十四条");
        }
    }

    @Nested
    class Art10 {
        @Test
        void nothingIsProposedWithoutEvidence() {
            refused(filed(), proposalCiting(Set.of(1L)), by(HANDLER), Reason.EVIDENCE_MISSING, "第九条第二项至第四项");
        }

        @Test
        void aProposalCitesRecordsThatAreThere() {
            refused(heard(), proposalCiting(Set.of(99L)), by(HANDLER), Reason.RECORD_NOT_FOUND, "第十条第一项");
        }

        @Test
        void aProposalRestsOnEvidenceAlone() {
            refused(heard(), proposalCiting(Set.of(1L)), by(HANDLER), Reason.EVIDENCE_MISSING, "第十条第一项、行政处罚法第四十六条");
        }

        @Test
        void aProposalIsNotOlderThanItsCase() {
            refused(
                    heard(),
                    new Act.Proposed(Set.of(4L), 1, false, 0, TODAY.minusDays(1)),
                    by(HANDLER),
                    Reason.SIGNATURE_DATES_OUT_OF_ORDER,
                    "第十六条");
        }

        @Test
        void aPartyThatIsToldAnewIsHeardBeforeTheDecisionGoesOut() {
            var toldAnew = PenaltyStory.sealedDecision().admit(new Act.RightsTold(NOW, false), by(HANDLER));

            refused(
                    toldAnew,
                    new Act.DocumentIssued(DECISION, TODAY),
                    by(HANDLER),
                    Reason.RIGHTS_NOT_TOLD,
                    "第九条第九项、行政处罚法第四十五条");
        }

        @Test
        void nothingIsDecidedBeforeTheLegalReview() {
            refused(
                    proposed(),
                    new Act.Approved(true, TODAY),
                    by(LEADER),
                    Reason.LEGAL_REVIEW_MISSING,
                    "第十条第三项、行政处罚法第五十八条");
        }

        @Test
        void noDecisionIsDraftedBeforeTheLegalReview() {
            refused(proposed(), draft(), by(HANDLER), Reason.LEGAL_REVIEW_MISSING, "第十条第三项、行政处罚法第五十八条");
        }

        @Test
        void noDecisionIsDraftedBeforeTheHeadsApproval() {
            refused(reviewed(), draft(), by(HANDLER), Reason.APPROVAL_MISSING, "第十条第五项");
        }

        @Test
        void nothingIsDecidedBeforeThePartyWasHeard() {
            var unheard = investigated()
                    .admit(proposal(), by(HANDLER))
                    .admit(new Act.LegallyReviewed(true, TODAY), by(REVIEWER));

            refused(unheard, new Act.Approved(true, TODAY), by(LEADER), Reason.RIGHTS_NOT_TOLD, "第九条第九项、行政处罚法第四十四条");
        }

        @Test
        void aReviewerWhoDisagreesSendsTheCaseBack() {
            var sentBack = proposed().admit(new Act.LegallyReviewed(false, TODAY), by(REVIEWER));

            assertThat(sentBack.phase()).isInstanceOf(Investigation.class);
        }

        @Test
        void aHeadWhoDisagreesSendsTheCaseBack() {
            var sentBack = reviewed().admit(new Act.Approved(false, TODAY), by(LEADER));

            assertThat(sentBack.phase()).isInstanceOf(Investigation.class);
        }
    }

    @Nested
    class Art14 {
        @Test
        void noDocumentIsIssuedWithoutTheSeal() {
            refused(drafted(), new Act.DocumentIssued(DECISION, TODAY), by(HANDLER), Reason.SEAL_MISSING, "第十四条");
        }

        @Test
        void noDocumentIsSealedTwice() {
            var sealed = drafted().admit(new Act.DocumentSealed(DECISION, "seals/agency", "bb"), by(HANDLER));

            refused(
                    sealed,
                    new Act.DocumentSealed(DECISION, "seals/agency", "cc"),
                    by(HANDLER),
                    Reason.DOCUMENT_STATE_WRONG,
                    "第十四条");
        }
    }

    @Nested
    class Art16 {
        @Test
        void theHandlerDoesNotReview() {
            refused(proposed(), new Act.LegallyReviewed(true, TODAY), by(HANDLER), Reason.SAME_PERSON, "第十六条");
        }

        @Test
        void neitherTheHandlerNorTheReviewerApproves() {
            refused(reviewed(), new Act.Approved(true, TODAY), by(HANDLER), Reason.SAME_PERSON, "第十六条");
            refused(reviewed(), new Act.Approved(true, TODAY), by(REVIEWER), Reason.SAME_PERSON, "第十六条");
        }

        @Test
        void theDatesOfTheSignaturesAreInOrder() {
            refused(
                    proposed(),
                    new Act.LegallyReviewed(true, TODAY.minusDays(1)),
                    by(REVIEWER),
                    Reason.SIGNATURE_DATES_OUT_OF_ORDER,
                    "第十六条");
        }
    }

    @Nested
    class Art18 {
        @Test
        void onlyWhatWasIssuedIsServed() {
            refused(approved(), service(new Way.Direct("陈某")), by(HANDLER), Reason.WRONG_PHASE, "第二条第三款");
        }

        @Test
        void nothingEndsBeforeAPublicNoticeCountsAsServed() {
            var noticed = issued().admit(
                            new Act.Served(DECISION, Set.of("赵明"), NOW, ServiceRulesTest.NOTICE, TODAY.plusDays(30)),
                            by(HANDLER))
                    .admit(new Act.Performed(TODAY, 500_000), by(HANDLER));

            refused(noticed, new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER), Reason.SERVICE_MISSING, "第十一条第一项");
        }

        @Test
        void servedInTwoWaysTheOneThatCountsFirstCounts() {
            var twice = issued().admit(
                            new Act.Served(DECISION, Set.of("赵明"), NOW, ServiceRulesTest.NOTICE, TODAY.plusDays(30)),
                            by(HANDLER))
                    .admit(service(new Way.Direct("陈某")), by(HANDLER))
                    .admit(new Act.Performed(TODAY, 500_000), by(HANDLER))
                    .admit(new Act.Closed(TODAY, TODAY.plusDays(30)), by(HANDLER));

            assertThat(twice.phase()).isInstanceOf(Ended.class);
        }
    }

    @Nested
    class Art20 {
        @Test
        void anInspectionIsRecordedOrItIsSaidWhyNot() {
            refused(identified(), inspection(List.of(), ""), by(HANDLER), Reason.RECORDING_MISSING, "第二十条");
            assertThat(identified()
                            .admit(inspection(List.of(), "设备故障"), by(HANDLER))
                            .recordCount())
                    .isEqualTo(3);
        }
    }

    @Nested
    class Art11And26 {
        @Test
        void nothingEndsBeforeTheDecisionIsServed() {
            refused(issued(), closing(), by(HANDLER), Reason.SERVICE_MISSING, "第十一条第一项");
        }

        @Test
        void nothingEndsBeforeTheFineIsPaid() {
            var partly = served().admit(new Act.Performed(TODAY, 499_999), by(HANDLER));

            refused(partly, closing(), by(HANDLER), Reason.PERFORMANCE_MISSING, "第十一条第二项");
        }

        @Test
        void nothingIsServedOrPerformedBeforeTheDecision() {
            var early = new Act.Served(
                    DECISION, Set.of("赵明"), NOW.minusSeconds(24 * 3600), new Way.Direct("陈某"), TODAY.minusDays(1));

            refused(issued(), early, by(HANDLER), Reason.ENDS_BEFORE_START, "第十一条、第二十六条");
            refused(
                    served(),
                    new Act.Performed(TODAY.minusDays(1), 500_000),
                    by(HANDLER),
                    Reason.ENDS_BEFORE_START,
                    "第十一条、第二十六条");
        }

        @Test
        void nothingIsFiledBeforeTheEnd() {
            refused(performed(), PenaltyStory.volumeFiled(), by("archivist"), Reason.WRONG_PHASE, "第二条第三款");
        }

        @Test
        void theThirtiethDayIsInTimeAndTheNextIsLate() {
            var ended = (Ended) closed().phase();

            assertThat(ended.archiveDueOn()).isEqualTo("2026-10-02");
            assertThat(ended.lateOn(ended.archiveDueOn())).isFalse();
            assertThat(ended.lateOn(ended.archiveDueOn().plusDays(1))).isTrue();
        }

        @Test
        void nothingIsAddedToAnArchivedCase() {
            var archived = closed().admit(PenaltyStory.volumeFiled(), by("archivist"));

            refused(archived, new Act.Corrected(1), by(HANDLER), Reason.WRONG_PHASE, "第二条第三款");
        }

        private static Act.Closed closing() {
            return new Act.Closed(TODAY, TODAY.plusDays(30));
        }
    }

    private static Act identification() {
        return new Act.OfficersIdentified(Set.of("HM0001", "HM0002"), NOW);
    }

    private static Act inspection(List<String> recordings, String noRecordingReason) {
        return new Act.Inspected(new Span(NOW.minusSeconds(60), NOW), recordings, noRecordingReason);
    }

    private static Act proposalCiting(Set<Long> evidence) {
        return new Act.Proposed(evidence, 1, true, proposal().fineFen(), TODAY);
    }

    private static Act draft() {
        return PenaltyStory.decision(DECISION);
    }

    private static void refused(CaseFile file, Act act, Moment moment, Reason reason, String article) {
        assertThatThrownBy(() -> file.admit(act, moment)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.article()).isEqualTo(article);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }
}
