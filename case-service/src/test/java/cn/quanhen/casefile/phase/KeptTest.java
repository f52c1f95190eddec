package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 先行登记保存、抽样取证、检验鉴定 (Art. 9 第五项至第七项; 处罚法 第四十二条、第五十六条). */
class KeptTest {
    private static final Set<String> BOTH = Set.of("HM0001", "HM0002");

    @Test
    void evidenceIsKeptOnlyOnceTheHeadHasApprovedIt() {
        var filed = PenaltyStory.filed();

        refused(filed, preserved(3, BOTH, NOW), Reason.RECORD_NOT_FOUND, "行政处罚法第五十六条");
        refused(approved(), preserved(4, BOTH, NOW.minusSeconds(1)), Reason.ENDS_BEFORE_START, "行政处罚法第五十六条");
        assertThat(kept().kept().preserved()).containsOnlyKeys(5L);
    }

    @Test
    void oneOfficerAloneNeitherKeepsEvidenceNorTakesASample() {
        var alone = Set.of("HM0001");

        refused(approved(), preserved(4, alone, NOW), Reason.SECOND_OFFICER_MISSING, "行政处罚法第四十二条");
        refused(approved(), sample(alone), Reason.SECOND_OFFICER_MISSING, "行政处罚法第四十二条");
    }

    @Test
    void whoHasNotShownTheirCertificateNeitherKeepsEvidenceNorTakesASample() {
        var stranger = Set.of("HM0001", "HM0099");

        refused(approved(), preserved(4, stranger, NOW), Reason.CERTIFICATES_NOT_SHOWN, "第五十五条");
        refused(approved(), sample(stranger), Reason.CERTIFICATES_NOT_SHOWN, "第五十五条");
    }

    @Test
    void whatIsKeptOrSampledIsRecordedInSoundAndPictureOrItIsSaidWhyNot() {
        refused(approved(), new Act.EvidencePreserved(4, BOTH, NOW, List.of(), ""), Reason.RECORDING_MISSING, "第二十条");
        refused(approved(), new Act.SampleTaken(BOTH, NOW, List.of(), ""), Reason.RECORDING_MISSING, "第二十条");
    }

    @Test
    void whatBecomesOfEvidenceIsDecidedOnlyOfWhatWasKeptAndNotBeforeIt() {
        refused(kept(), new Act.PreservationDecided(4, NOW), Reason.RECORD_NOT_FOUND, "行政处罚法第五十六条");
        refused(kept(), new Act.PreservationDecided(5, NOW.minusSeconds(60)), Reason.ENDS_BEFORE_START, "行政处罚法第五十六条");
        assertThat(kept().admit(new Act.PreservationDecided(5, NOW), by(LEADER)).recordCount())
                .isEqualTo(6);
    }

    @Test
    void aResultComesAfterItWasAskedForAndIsToldAfterItCame() {
        var asked = PenaltyStory.filed().admit(new Act.AppraisalEntrusted(NOW.minusSeconds(600)), by(HANDLER));
        var early = NOW.minusSeconds(900);

        refused(asked, new Act.AppraisalReceived(4, early), Reason.ENDS_BEFORE_START, "第九条第六项");
        refused(asked, new Act.AppraisalTold(4, NOW), Reason.RECORD_NOT_FOUND, "第九条第六项");
        var received = asked.admit(new Act.AppraisalReceived(4, NOW.minusSeconds(300)), by(HANDLER));
        refused(received, new Act.AppraisalTold(4, NOW.minusSeconds(500)), Reason.ENDS_BEFORE_START, "第九条第六项");
        assertThat(received.admit(new Act.AppraisalTold(4, NOW), by(HANDLER)).recordCount())
                .isEqualTo(6);
    }

    @Test
    void whatIsToldMoreOfTheInvestigationIsToldUntilTheDecisionIsIssued() {
        var entrusted = PenaltyStory.proposed().admit(new Act.AppraisalEntrusted(NOW), by(HANDLER));

        assertThat(entrusted.phase()).isInstanceOf(Decision.class);
        refused(PenaltyStory.issued(), new Act.AppraisalEntrusted(NOW), Reason.WRONG_PHASE, "第二条");
        refused(PenaltyStory.proposed(), sample(BOTH), Reason.WRONG_PHASE, "第二条");
    }

    private static CaseFile approved() {
        return PenaltyStory.filed().admit(new Act.PreservationApproved(), by(LEADER));
    }

    private static CaseFile kept() {
        return approved().admit(preserved(4, BOTH, NOW), by(HANDLER));
    }

    private static Act.EvidencePreserved preserved(long approval, Set<String> officers, Instant at) {
        return new Act.EvidencePreserved(approval, officers, at, List.of("recordings/3"), "");
    }

    private static Act.SampleTaken sample(Set<String> officers) {
        return new Act.SampleTaken(officers, NOW, List.of("recordings/3"), "");
    }

    private static void refused(CaseFile file, Act act, Reason reason, String article) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            var unused = file.admit(act, by(HANDLER));
        });
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.article()).contains(article);
        assertThat(refusal.remedy()).isNotBlank();
    }
}
