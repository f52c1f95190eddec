package cn.quanhen.casefile.remote;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** What a neighbour refused, passed on as it is; and a neighbour that is away, said plainly. */
final class RemoteRefusal {
    private RemoteRefusal() {}

    static Throwable of(String neighbour, StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status != null && status.getDetailsList().stream().anyMatch(detail -> detail.is(ErrorInfo.class))) {
            return failure;
        }
        return Refusal.of(Reason.PART_AWAY)
                .because(neighbour + "暂时不可用")
                .remedy("请稍后以同一 request_id 重试")
                .fact("status", failure.getStatus().getCode());
    }
}
