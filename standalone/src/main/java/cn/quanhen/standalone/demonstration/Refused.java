package cn.quanhen.standalone.demonstration;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.function.Supplier;

/**
 * What a service refused.
 *
 * @param code the gRPC status code
 * @param reason of its `ErrorInfo`
 * @param message in Chinese
 * @param article the article that forbids it
 * @param remedy what to do
 */
public record Refused(String code, String reason, String message, String article, String remedy) {
    /**
     * Makes a call that has to be refused.
     *
     * @throws IllegalStateException if it is not, or not as the contract says
     */
    static Refused expect(String what, Supplier<?> call) {
        Object answer;
        try {
            answer = call.get();
        } catch (StatusRuntimeException failure) {
            return of(failure);
        }
        throw new IllegalStateException("not refused: " + what + "; the answer was " + answer);
    }

    /** Reads the refusal out of a failed call. */
    public static Refused of(StatusRuntimeException failure) {
        com.google.rpc.Status status = StatusProto.fromThrowable(failure);
        if (status != null) {
            for (Any detail : status.getDetailsList()) {
                if (detail.is(ErrorInfo.class)) {
                    return of(failure, unpack(detail));
                }
            }
        }
        throw new IllegalStateException("failed without an ErrorInfo: " + failure.getStatus(), failure);
    }

    private static Refused of(StatusRuntimeException failure, ErrorInfo info) {
        return new Refused(
                failure.getStatus().getCode().name(),
                info.getReason(),
                failure.getStatus().getDescription(),
                info.getMetadataOrDefault("article", ""),
                info.getMetadataOrDefault("remedy", ""));
    }

    private static ErrorInfo unpack(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
