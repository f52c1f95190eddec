package cn.quanhen.grpc;

import cn.quanhen.refusal.Kind;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;

/**
 * A refusal as a gRPC status: its code by the refusal's kind, exactly one {@code google.rpc.ErrorInfo}, a message in
 * Chinese (AIP-193).
 */
public final class RefusalStatus {
    /** The domain of every {@code ErrorInfo}. */
    public static final String DOMAIN = "quanhen.cn";

    private RefusalStatus() {}

    /** The status of that refusal, with further details after the usual ones. */
    public static StatusRuntimeException of(Refusal refusal, Message... details) {
        var info = ErrorInfo.newBuilder()
                .setReason(refusal.reason().name())
                .setDomain(DOMAIN)
                .putAllMetadata(refusal.facts());
        if (!refusal.article().isEmpty()) {
            info.putMetadata("article", refusal.article());
        }
        if (!refusal.remedy().isEmpty()) {
            info.putMetadata("remedy", refusal.remedy());
        }
        var status = Status.newBuilder()
                .setCode(code(refusal.reason().kind()).getNumber())
                .setMessage(refusal.sentence())
                .addDetails(Any.pack(info.build()))
                .addDetails(Any.pack(LocalizedMessage.newBuilder()
                        .setLocale("zh-CN")
                        .setMessage(refusal.sentence())
                        .build()));
        List.of(details).forEach(detail -> status.addDetails(Any.pack(detail)));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static Code code(Kind kind) {
        return switch (kind) {
            case INVALID -> Code.INVALID_ARGUMENT;
            case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case NOT_FOUND -> Code.NOT_FOUND;
            case ALREADY_EXISTS -> Code.ALREADY_EXISTS;
            case PRECONDITION -> Code.FAILED_PRECONDITION;
            case CONFLICT -> Code.ABORTED;
            case EXHAUSTED -> Code.RESOURCE_EXHAUSTED;
            case DATA_LOSS -> Code.DATA_LOSS;
            case UNAVAILABLE -> Code.UNAVAILABLE;
            case INTERNAL -> Code.INTERNAL;
        };
    }
}
