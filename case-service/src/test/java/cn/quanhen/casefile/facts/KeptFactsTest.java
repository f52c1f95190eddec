package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.v1.AppraisalEntrusted;
import cn.quanhen.casefile.v1.AppraisalKind;
import cn.quanhen.casefile.v1.AppraisalReceived;
import cn.quanhen.casefile.v1.AppraisalTold;
import cn.quanhen.casefile.v1.EvidencePreserved;
import cn.quanhen.casefile.v1.ListedItem;
import cn.quanhen.casefile.v1.PreservationApproved;
import cn.quanhen.casefile.v1.PreservationDecided;
import cn.quanhen.casefile.v1.SampleTaken;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 抽样取证、检验鉴定、先行登记保存 (Art. 9 第五项至第七项) as facts and events of the standard. */
class KeptFactsTest {
    private static final List<Recorded> FILED = PenaltyRecords.all().subList(0, 3);

    @Test
    void evidenceIsKeptOnTheHeadsApprovalUntilItIsDecidedOn() {
        var facts = after(
                PreservationApproved.newBuilder(),
                preserved(4),
                PreservationDecided.newBuilder()
                        .setPreservation(5)
                        .setDecidedAt(Times.timestamp(NOW))
                        .setDecision("退还当事人"));

        assertThat(PenaltyRecords.list(facts, "preservations"))
                .containsExactly(Map.of(
                        "approvedBy",
                        "head",
                        "approvedAt",
                        NOW,
                        "startedAt",
                        NOW,
                        "items",
                        List.of("饼干"),
                        "decision",
                        "退还当事人"));
        assertThat(facts.timeline(NOW).events())
                .contains(
                        new Timeline.Event("preservation.started", "5", NOW),
                        new Timeline.Event("preservation.decided", "5", NOW));
    }

    @Test
    void evidenceThatIsKeptOnAnotherRecordIsApprovedByNobody() {
        assertThat(PenaltyRecords.list(after(preserved(1)), "preservations"))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept).containsEntry("approvedBy", "").doesNotContainKey("approvedAt"));
    }

    @Test
    void aResultIsToldFromTheRequestToThePartysKnowledge() {
        var facts = after(
                AppraisalEntrusted.newBuilder()
                        .setKind(AppraisalKind.APPRAISAL_KIND_TESTING)
                        .setBody("绥化市食品检验中心")
                        .setQualified(true)
                        .setEntrustedAt(Times.timestamp(NOW.minusSeconds(600))),
                AppraisalReceived.newBuilder()
                        .setAppraisal(4)
                        .setReceivedAt(Times.timestamp(NOW.minusSeconds(60)))
                        .setResult("不合格"),
                AppraisalTold.newBuilder().setAppraisal(4).setToldAt(Times.timestamp(NOW)));

        assertThat(PenaltyRecords.list(facts, "appraisals"))
                .containsExactly(Map.of(
                        "kind",
                        "检测",
                        "body",
                        "绥化市食品检验中心",
                        "qualified",
                        true,
                        "entrustedAt",
                        NOW.minusSeconds(600),
                        "receivedAt",
                        NOW.minusSeconds(60),
                        "result",
                        "不合格",
                        "toldAt",
                        NOW));
        assertThat(facts.timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .contains("appraisal.entrusted", "appraisal.received");
    }

    @Test
    void aSampleSaysWhatWasTakenWhereAndHow() {
        var facts = after(SampleTaken.newBuilder()
                .setPlace("某街1号")
                .setTakenAt(Times.timestamp(NOW))
                .setItem("饼干")
                .setQuantity("2袋")
                .setMethod("随机抽取")
                .setSealed(true));

        assertThat(PenaltyRecords.list(facts, "samples"))
                .singleElement()
                .satisfies(sample -> assertThat(sample)
                        .containsEntry("item", "饼干")
                        .containsEntry("method", "随机抽取")
                        .containsEntry("sealed", true));
    }

    private static EvidencePreserved.Builder preserved(long approval) {
        return EvidencePreserved.newBuilder()
                .setApproval(approval)
                .setStartedAt(Times.timestamp(NOW))
                .addItems(ListedItem.newBuilder().setName("饼干").setQuantity("12袋"));
    }

    private static Facts after(Message.Builder... contents) {
        return PenaltyRecords.after(FILED, contents);
    }
}
