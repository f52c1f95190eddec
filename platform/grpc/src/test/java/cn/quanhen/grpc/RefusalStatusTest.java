package cn.quanhen.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.Test;

class RefusalStatusTest {

    @Test
    void aRefusalCarriesExactlyOneReasonWithItsArticleAndWhatToDo() throws Exception {
        var refusal = Refusal.of(Reason.LEGAL_REVIEW_MISSING)
                .article("第十条第三项")
                .because("尚未经法制审核")
                .remedy("请先提交法制审核")
                .fact("case", "cases/1");

        var status = StatusProto.fromThrowable(RefusalStatus.of(refusal));

        assertThat(status.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION.value());
        assertThat(status.getDetailsList().stream().filter(any -> any.is(ErrorInfo.class)))
                .hasSize(1);
        var info = status.getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("LEGAL_REVIEW_MISSING");
        assertThat(info.getDomain()).isEqualTo("quanhen.cn");
        assertThat(info.getMetadataMap())
                .containsEntry("article", "第十条第三项")
                .containsEntry("remedy", "请先提交法制审核")
                .containsEntry("case", "cases/1");
        assertThat(status.getDetails(1).unpack(LocalizedMessage.class).getMessage())
                .isEqualTo("尚未经法制审核（第十条第三项）。请先提交法制审核");
    }

    @Test
    void everyReasonHasACode() {
        for (var reason : Reason.values()) {
            assertThat(RefusalStatus.of(Refusal.of(reason)).getStatus().getCode())
                    .as(reason.name())
                    .isNotIn(Status.Code.OK, Status.Code.UNKNOWN);
        }
    }
}
