package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.LEADER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 回避 (Art. 9 第九项; 处罚法 第四十三条); what else a case records of its end (Art. 11 第四项、第五项). */
class RecusalsTest {
    private static final String OFFICER = "HM0001";
    private static final Act ASKED = new Act.RecusalAsked(OFFICER, NOW);
    private static final Act GRANTED = new Act.RecusalDecided(OFFICER, true);
    private static final Act COLLECTED = new Act.EvidenceCollected(Set.of(OFFICER, "HM0002"));

    @Test
    void theInvestigationGoesOnUntilTheHeadHasDecided() {
        var asked = PenaltyStory.filed().admit(ASKED, by(HANDLER));

        assertThat(asked.admit(COLLECTED, by(HANDLER)).recordCount()).isEqualTo(asked.recordCount() + 1);
    }

    @Test
    void whoHasWithdrawnDoesNothingMoreInTheCase() {
        var withdrawn = PenaltyStory.filed().admit(ASKED, by(HANDLER)).admit(GRANTED, by(LEADER));

        refused(withdrawn, COLLECTED, Reason.OFFICER_WITHDRAWN, "第四十三条第一款");
        refused(
                withdrawn,
                new Act.OfficersIdentified(Set.of(OFFICER, "HM0003"), NOW),
                Reason.OFFICER_WITHDRAWN,
                "第四十三条第一款");
        assertThat(withdrawn.missing()).extracting(Missing::reason).contains(Reason.CERTIFICATES_NOT_SHOWN);
    }

    @Test
    void aRequestThatIsTurnedDownChangesNothing() {
        var kept = PenaltyStory.filed()
                .admit(ASKED, by(HANDLER))
                .admit(new Act.RecusalDecided(OFFICER, false), by(LEADER));

        assertThat(kept.admit(COLLECTED, by(HANDLER)).recordCount()).isEqualTo(kept.recordCount() + 1);
    }

    @Test
    void nothingIsDecidedThatNobodyAskedFor() {
        refused(PenaltyStory.filed(), GRANTED, Reason.RECUSAL_NOT_ASKED, "第四十三条");
    }

    @Test
    void whoHasWithdrawnHasInvestigatedAndHostsNoHearing() {
        var asked = PenaltyStory.investigated()
                .admit(ASKED, by(HANDLER))
                .admit(GRANTED, by(LEADER))
                .admit(new Act.RightsTold(NOW, true), by(HANDLER))
                .admit(new Act.HearingAsked(NOW), by(HANDLER));

        refused(asked, new Act.HearingNoticed(NOW, NOW, OFFICER), Reason.HOST_INVESTIGATED, "第六十四条第四项");
    }

    @Test
    void confiscatedPropertyComesToItsEndOnceTheDecisionIsServed() {
        var disposed = new Act.ConfiscatedDisposed(TODAY);

        refused(PenaltyStory.issued(), disposed, Reason.SERVICE_MISSING, "第十一条第一项");
        refused(
                PenaltyStory.served(),
                new Act.ConfiscatedDisposed(TODAY.minusDays(1)),
                Reason.ENDS_BEFORE_START,
                "第十一条");
        assertThat(PenaltyStory.served().admit(disposed, by(HANDLER)).phase()).isInstanceOf(Execution.class);
    }

    @Test
    void whatElseIsToBeRecordedIsRecordedUntilTheVolumeIsFiled() {
        var other = new Act.OtherRecorded();

        assertThat(PenaltyStory.closed().admit(other, by(HANDLER)).phase()).isInstanceOf(Ended.class);
        refused(PenaltyStory.closed().admit(PenaltyStory.volumeFiled(), by(HANDLER)), other, Reason.WRONG_PHASE, "第二条");
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
