package cn.quanhen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.v1.AuditServiceGrpc;
import cn.quanhen.audit.v1.GetCheckpointRequest;
import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.ListCountiesRequest;
import cn.quanhen.audit.v1.SupervisionServiceGrpc;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** A county that cannot reach the city. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.CutOff.class)
class CutOffIT {
    @TestHTTPResource
    URL node;

    @Test
    void withoutTheCityTheLogGoesOnAndReceiptsWait() throws Exception {
        Published event = new Chain(Demo.AGENCY + "/cases/cut-off").next("一");
        try (Topic topic = new Topic();
                TestChannel channel = TestChannel.to(node.getPort())) {
            var audit = AuditServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
            topic.publish(event);

            assertThatThrownBy(() -> audit.getReceipt(GetReceiptRequest.newBuilder()
                            .setRecord(event.id())
                            .setWaitMillis(10_000)
                            .build()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("NOT_COSIGNED_YET"));
            var checkpoint = audit.getCheckpoint(GetCheckpointRequest.getDefaultInstance());
            assertThat(checkpoint.getTreeSize()).isPositive();
            assertThat(checkpoint.getText()).doesNotContain("quanhen.cn/witness");
        }
    }

    @Test
    void aCountyDoesNotSupervise() {
        try (TestChannel channel = TestChannel.to(node.getPort())) {
            var supervision = SupervisionServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR));
            assertThatThrownBy(() -> supervision.listCounties(ListCountiesRequest.getDefaultInstance()))
                    .satisfies(e -> assertThat(reason(e)).isEqualTo("NOT_THE_CITY"));
        }
    }

    private static String reason(Throwable e) throws Exception {
        var status = StatusProto.fromThrowable((StatusRuntimeException) e);
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .orElseThrow()
                .unpack(ErrorInfo.class)
                .getReason();
    }
}
