package cn.quanhen.audit.proof;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.v1.AuditService;
import cn.quanhen.audit.v1.FindEntryRequest;
import cn.quanhen.audit.v1.FindEntryResponse;
import cn.quanhen.audit.v1.GetCheckpointRequest;
import cn.quanhen.audit.v1.GetCheckpointResponse;
import cn.quanhen.audit.v1.GetReceiptRequest;
import cn.quanhen.audit.v1.GetReceiptResponse;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** The gRPC face of the log; any role. */
@GrpcService
public class AuditGrpc implements AuditService {
    private static final int DEFAULT_WAIT_MILLIS = 10_000;

    private final Receipts receipts;
    private final Checkpoints checkpoints;

    AuditGrpc(Receipts receipts, Checkpoints checkpoints) {
        this.receipts = receipts;
        this.checkpoints = checkpoints;
    }

    @Override
    @Authenticated
    public Uni<GetReceiptResponse> getReceipt(GetReceiptRequest request) {
        int millis = request.getWaitMillis() == 0 ? DEFAULT_WAIT_MILLIS : request.getWaitMillis();
        return receipts.receipt(request.getRecord(), Duration.ofMillis(millis)).map(Messages::receipt);
    }

    @Override
    @Authenticated
    public Uni<GetCheckpointResponse> getCheckpoint(GetCheckpointRequest request) {
        return checkpoints
                .published()
                .map(head -> head.orElseThrow(AuditGrpc::noCheckpoint))
                .map(Messages::checkpoint);
    }

    @Override
    @Authenticated
    public Uni<FindEntryResponse> findEntry(FindEntryRequest request) {
        return receipts.find(request.getRecord()).map(Messages::entry);
    }

    private static Refusal noCheckpoint() {
        return Refusal.of(Reason.NO_CHECKPOINT_YET).because("日志尚未发布检查点").remedy("请稍后重试");
    }
}
