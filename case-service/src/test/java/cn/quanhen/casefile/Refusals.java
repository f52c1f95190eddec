package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a call was refused with. */
public final class Refusals {
    private Refusals() {}

    public static void refused(Callable<?> call, Status.Code code, String reason) {
        assertThat(refusal(call, code, reason).getDomain()).isEqualTo("quanhen.cn");
    }

    public static ErrorInfo refusal(Callable<?> call, Status.Code code, String reason) {
        ThrowingCallable refusal = call::call;
        var told = new ErrorInfo[1];
        assertThatThrownBy(refusal).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(code);
            told[0] = detail(e, ErrorInfo.class);
            assertThat(told[0].getReason()).isEqualTo(reason);
            assertThat(e.getStatus().getDescription()).isNotBlank();
        });
        return told[0];
    }

    public static <M extends Message> M detail(StatusRuntimeException e, Class<M> type) {
        try {
            for (var any : StatusProto.fromThrowable(e).getDetailsList()) {
                if (any.is(type)) {
                    return any.unpack(type);
                }
            }
        } catch (InvalidProtocolBufferException broken) {
            throw new AssertionError(broken);
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + e);
    }
}
