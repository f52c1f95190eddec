package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.DECISION;
import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.INQUIRY;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.approved;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.PenaltyStory.closed;
import static cn.quanhen.casefile.phase.PenaltyStory.decision;
import static cn.quanhen.casefile.phase.PenaltyStory.drafted;
import static cn.quanhen.casefile.phase.PenaltyStory.heard;
import static cn.quanhen.casefile.phase.PenaltyStory.identified;
import static cn.quanhen.casefile.phase.PenaltyStory.inquiryRecord;
import static cn.quanhen.casefile.phase.PenaltyStory.investigated;
import static cn.quanhen.casefile.phase.PenaltyStory.issued;
import static cn.quanhen.casefile.phase.PenaltyStory.notice;
import static cn.quanhen.casefile.phase.PenaltyStory.opened;
import static cn.quanhen.casefile.phase.PenaltyStory.proposed;
import static cn.quanhen.casefile.phase.PenaltyStory.reviewed;
import static cn.quanhen.casefile.phase.PenaltyStory.sealedDecision;
import static cn.quanhen.casefile.phase.PenaltyStory.served;
import static cn.quanhen.casefile.phase.PenaltyStory.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.casefile.document.template.FormTemplate;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Nested
    class Art13 {
        @Test
        void everyFormHasItsPlaceInAProcedureAndNoOtherHas() {
            assertThat(FormRules.ALL)
                    .extracting(FormRule::form)
                    .containsExactlyElementsOf(
                            Forms.ALL.stream().map(FormTemplate::id).toList());
        }

        @Test
        void theFormThatComesBeforeIsOneOfTheForms() {
            assertThat(FormRules.ALL)
                    .allSatisfy(rule -> assertThat(rule.earlier())
                            .allSatisfy(form -> assertThat(Forms.find(form)).isPresent()));
        }

        @Test
        void wordsOfNumbersAreTheirOwn() {
            assertThat(FormRules.ALL.stream().map(FormRule::word).filter(word -> !word.isEmpty()))
                    .doesNotHaveDuplicates();
        }

        @Test
        void aFormThatDoesNotExistIsRefusedByName() {
            refused(opened(), notice("nonsense/1", "documents/1"), Reason.FORM_UNKNOWN, "第十三条");
        }

        @Test
        void aFormIsDraftedInItsPhaseOnly() {
            refused(heard(), notice("volume-cover/1", "documents/1"), Reason.WRONG_PHASE, "第二条第三款");
            refused(opened(), notice("filing-approval/1", "documents/1"), Reason.WRONG_PHASE, "第八条第一项");
            refused(heard(), notice("demand/1", "documents/1"), Reason.SERVICE_MISSING, "第十一条第一项");
        }

        @Test
        void theDecisionIsDraftedAfterReviewAndApprovalOnly() {
            refused(proposed(), decision(DECISION), Reason.LEGAL_REVIEW_MISSING, "第十条第三项、行政处罚法第五十八条");
            refused(reviewed(), decision(DECISION), Reason.APPROVAL_MISSING, "第十条第五项");
        }

        @Test
        void theRightToAHearingIsToldBeforeTheDecisionAndAHearingIsNoticedAfterIt() {
            var told = heard().admit(notice("hearing-rights-notice/1", "documents/1"), by(HANDLER));

            assertThat(told.admit(notice("hearing-notice/1", "documents/2"), by(HANDLER))
                            .documents()
                            .all())
                    .hasSize(2);
            refused(heard(), notice("hearing-notice/1", "documents/2"), Reason.EARLIER_DOCUMENT_MISSING, "第九条、第十一条");
            refused(
                    approved(),
                    notice("hearing-rights-notice/1", "documents/1"),
                    Reason.WRONG_PHASE,
                    "第九条第九项、行政处罚法第四十四条");
        }

        @Test
        void theFormsOfAVolumeAreDraftedOnceItWasFiled() {
            var filed = closed().admit(PenaltyStory.volumeFiled(), by("archivist"));

            assertThat(filed.admit(notice("volume-cover/1", "documents/1"), by("archivist"))
                            .documents()
                            .all())
                    .hasSize(2);
            refused(filed, notice("correction-order/1", "documents/1"), Reason.WRONG_PHASE, "第二条第三款");
        }
    }

    @Nested
    class Art14 {
        @Test
        void twoDecisionsDoNotStandInOneCase() {
            refused(drafted(), decision("documents/second"), Reason.DOCUMENT_STANDS, "第十四条");
        }

        @Test
        void aVoidedDecisionMakesRoomForAnotherAndStaysOnRecord() {
            var anew = drafted()
                    .admit(new Act.DocumentVoided(DECISION, false), by(HANDLER))
                    .admit(decision("documents/second"), by(HANDLER));

            assertThat(anew.documents().all()).hasSize(2);
            assertThat(anew.documents().require(DECISION).voided()).isTrue();
        }

        @Test
        void aVoidedDocumentIsNeitherSealedNorIssuedNorSignedNorVoidedAgain() {
            var gone = drafted().admit(new Act.DocumentVoided(DECISION, false), by(HANDLER));

            refused(gone, new Act.DocumentSealed(DECISION, "seals/agency", "bb"), Reason.DOCUMENT_VOIDED, "第十四条");
            refused(gone, new Act.DocumentIssued(DECISION, TODAY), Reason.DOCUMENT_VOIDED, "第十四条");
            refused(gone, new Act.DocumentVoided(DECISION, true), Reason.DOCUMENT_VOIDED, "第十四条");
            refused(
                    gone,
                    new Act.DocumentConfirmed(DECISION, "陈某", "", false, 0, "bb"),
                    Reason.DOCUMENT_VOIDED,
                    "第十四条");
        }

        @Test
        void whatThePartyHoldsIsNotVoided() {
            refused(issued(), new Act.DocumentVoided(DECISION, true), Reason.DOCUMENT_STATE_WRONG, "第十四条");
        }

        @Test
        void anOfficerDoesNotVoidWhatIsSealedTheHeadDoes() {
            refused(sealedDecision(), new Act.DocumentVoided(DECISION, false), Reason.ROLE_MISSING, "第二十七条");
            assertThat(sealedDecision()
                            .admit(new Act.DocumentVoided(DECISION, true), by(LEADER))
                            .documents()
                            .require(DECISION)
                            .voided())
                    .isTrue();
        }

        @Test
        void aNoticeIsServedOnceItWasIssuedAndTheCaseStaysInItsPhase() {
            var noticed = heard().admit(notice("correction-order/1", "documents/1"), by(HANDLER));
            var service = new Act.Served("documents/1", Set.of("赵明"), NOW, new Way.Direct("陈某"), TODAY);

            refused(noticed, service, Reason.DOCUMENT_STATE_WRONG, "第十四条");
            var issuedNotice = noticed.admit(new Act.DocumentSealed("documents/1", "seals/agency", "bb"), by(HANDLER))
                    .admit(new Act.DocumentIssued("documents/1", TODAY), by(HANDLER));
            assertThat(issuedNotice.admit(service, by(HANDLER)).phase()).isEqualTo(heard().phase());
        }
    }

    @Nested
    @DisplayName("第十五条")
    class Art15 {
        @Test
        @DisplayName("调查取证文书中涉及当事人的文字记录，应当由当事人签字确认")
        void thePartySignsItsRecordAndItIsConfirmedOnceAllHaveSigned() {
            var one = investigated().admit(inquiryRecord(1, 0), by(HANDLER)).admit(signed("陈某", false, 0), by(HANDLER));
            var all = one.admit(signed("赵明", false, 0), by(HANDLER)).admit(signed("钱进", false, 0), by(HANDLER));

            assertThat(one.documents().require(INQUIRY).confirmed()).isFalse();
            assertThat(all.documents().require(INQUIRY).confirmed()).isTrue();
            assertThat(all.documents().require(INQUIRY).digest()).isEqualTo("bb");
        }

        @Test
        void whoIsNotAskedDoesNotSign() {
            var record = investigated().admit(inquiryRecord(1, 0), by(HANDLER));

            refused(record, signed("路人", false, 0), Reason.SIGNER_NOT_ASKED, "第十五条");
            refused(
                    record,
                    new Act.DocumentConfirmed(INQUIRY, "陈某", "见证人", false, 0, "bb"),
                    Reason.SIGNER_NOT_ASKED,
                    "第十五条");
        }

        @Test
        void nobodySignsTwice() {
            var record =
                    investigated().admit(inquiryRecord(1, 0), by(HANDLER)).admit(signed("陈某", false, 0), by(HANDLER));

            refused(record, signed("陈某", false, 0), Reason.DOCUMENT_STATE_WRONG, "第十五条");
        }

        @Test
        @DisplayName("文字记录有更改的，应当由当事人在更改处捺手印或者盖章")
        void eachAlterationBearsThePartysHandPrint() {
            var record = investigated().admit(inquiryRecord(1, 2), by(HANDLER));

            refused(record, signed("陈某", false, 1), Reason.HAND_PRINT_MISSING, "第十五条");
            assertThat(record.admit(signed("陈某", false, 2), by(HANDLER))
                            .documents()
                            .require(INQUIRY)
                            .signedBy(0))
                    .isTrue();
        }

        @Test
        @DisplayName("文字记录为多页的，当事人应当捺骑缝手印或者加盖骑缝章")
        void severalPagesBearThePartysRidingHandPrintAndNotTheOfficers() {
            var record = investigated().admit(inquiryRecord(2, 0), by(HANDLER));

            refused(record, signed("陈某", false, 0), Reason.RIDING_PRINT_MISSING, "第十五条");
            assertThat(record.admit(signed("赵明", false, 0), by(HANDLER))
                            .documents()
                            .require(INQUIRY)
                            .signedBy(1))
                    .isTrue();
        }

        @Test
        @DisplayName("当事人对文字记录拒绝签字确认的，由两名以上行政执法人员签字")
        void aRefusalIsSignedByTwoDifferentOfficersWhoHaveShownTheirCertificates() {
            refused(investigated(), noted(List.of("HM0001")), Reason.SECOND_OFFICER_MISSING, "第十五条");
            refused(investigated(), noted(List.of("HM0001", "HM0001")), Reason.SECOND_OFFICER_MISSING, "第十五条");
            refused(
                    investigated(),
                    noted(List.of("HM0001", "HM0009")),
                    Reason.CERTIFICATES_NOT_SHOWN,
                    "第九条第一项、行政处罚法第五十五条");
            assertThat(investigated()
                            .admit(noted(List.of("HM0001", "HM0002")), by(HANDLER))
                            .documents()
                            .all())
                    .hasSize(1);
        }

        @Test
        void aRecordIsWrittenDownOnceUntilThatIsVoided() {
            var record = investigated().admit(inquiryRecord(1, 0), by(HANDLER));

            refused(record, inquiryRecord(1, 1), Reason.DOCUMENT_STANDS, "第十四条");
        }

        @Test
        void anOfficerDoesNotVoidWhatThePartyHasSigned() {
            var record =
                    investigated().admit(inquiryRecord(1, 0), by(HANDLER)).admit(signed("陈某", false, 0), by(HANDLER));

            refused(record, new Act.DocumentVoided(INQUIRY, false), Reason.ROLE_MISSING, "第二十七条");
        }

        private static Act.DocumentDrafted noted(List<String> officers) {
            var record = inquiryRecord(1, 0);
            return new Act.DocumentDrafted(
                    record.document(),
                    record.form(),
                    record.record(),
                    "",
                    record.title(),
                    1,
                    record.signatories(),
                    false,
                    officers,
                    "aa");
        }
    }

    @Nested
    class Art26 {
        @Test
        void theClosingIsApprovedOnceTheDecisionWasServedAndPerformed() {
            refused(issued(), notice("closing-approval/1", "documents/1"), Reason.SERVICE_MISSING, "第十一条第一项");
            refused(served(), notice("closing-approval/1", "documents/1"), Reason.PERFORMANCE_MISSING, "第十一条第二项");
        }
    }

    @Test
    void aSiteIsInspectedAfterTheCertificatesWereShown() {
        refused(
                opened(),
                notice("sampling-record/1", "documents/1"),
                Reason.CERTIFICATES_NOT_SHOWN,
                "第九条第一项、行政处罚法第五十五条");
        assertThat(identified()
                        .admit(notice("sampling-record/1", "documents/1"), by(HANDLER))
                        .documents()
                        .all())
                .hasSize(1);
    }

    private static void refused(CaseFile file, Act act, Reason reason, String article) {
        assertThatThrownBy(() -> file.admit(act, by(HANDLER))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.article()).isEqualTo(article);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }
}
