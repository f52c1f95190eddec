package cn.quanhen.casefile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.v1.ConfiscatedDisposed;
import cn.quanhen.casefile.v1.Disposal;
import cn.quanhen.casefile.v1.OtherRecord;
import cn.quanhen.casefile.v1.RecusalAsked;
import cn.quanhen.casefile.v1.RecusalDecided;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 回避、没收财物处理、其他 (Art. 9 第九项, Art. 11 第四项、第五项) as facts of the standard. */
class RecusalFactsTest {
    private static final List<Recorded> IDENTIFIED = PenaltyRecords.all().subList(0, 3);
    private static final String OFFICER = "08120200101";
    private static final RecusalAsked.Builder ASKED = RecusalAsked.newBuilder().setCertificateNumber(OFFICER);

    @Test
    void aRecusalThatIsGrantedByTheHeadWithdrawsTheOfficer() {
        var facts = after(
                ASKED, RecusalDecided.newBuilder().setCertificateNumber(OFFICER).setGranted(true));

        assertThat(PenaltyRecords.list(facts, "recusals"))
                .containsExactly(Map.of("officer", OFFICER, "decision", "准予", "decidedBy", "head"));
        assertThat(PenaltyRecords.list(facts, "officers"))
                .filteredOn(officer -> officer.get("certificate").equals(OFFICER))
                .singleElement()
                .satisfies(officer -> assertThat(officer).containsEntry("withdrawn", true));
    }

    @Test
    void askedForAnewItIsDecidedAnew() {
        var facts = after(ASKED, RecusalDecided.newBuilder().setCertificateNumber(OFFICER), ASKED);

        assertThat(PenaltyRecords.list(facts, "recusals")).containsExactly(Map.of("officer", OFFICER));
    }

    @Test
    void confiscatedPropertyAndWhatElseIsRecordedAreTold() {
        var facts = after(
                ConfiscatedDisposed.newBuilder()
                        .setItem("饼干12袋")
                        .setDisposal(Disposal.DISPOSAL_DESTROYED)
                        .setDisposedOn(PenaltyRecords.TODAY)
                        .setReceipt("销毁记录1号"),
                OtherRecord.newBuilder().setKind("专家论证").setContent("论证意见"));

        assertThat(PenaltyRecords.list(facts, "confiscated"))
                .singleElement()
                .satisfies(
                        one -> assertThat(one).containsEntry("disposal", "销毁").containsEntry("receipt", "销毁记录1号"));
        assertThat(PenaltyRecords.list(facts, "others")).containsExactly(Map.of("kind", "专家论证", "content", "论证意见"));
    }

    private static Facts after(Message.Builder... contents) {
        return PenaltyRecords.after(IDENTIFIED, contents);
    }
}
