package cn.quanhen.grpc;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.Optional;

/** Refuses at the door what breaks the contract's own rules (protovalidate), naming each field. */
@ApplicationScoped
@GlobalInterceptor
public class ValidateRequests implements ServerInterceptor, Prioritized {
    private final Validator validator = ValidatorFactory.newBuilder().build();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            private boolean closed;

            @Override
            public void onMessage(Q message) {
                if (closed) {
                    return;
                }
                var refused = refusal(message);
                if (refused.isEmpty()) {
                    super.onMessage(message);
                    return;
                }
                closed = true;
                call.close(refused.get().getStatus(), refused.get().getTrailers());
                super.onCancel();
            }

            @Override
            public void onHalfClose() {
                if (!closed) {
                    super.onHalfClose();
                }
            }

            @Override
            public void onComplete() {
                if (!closed) {
                    super.onComplete();
                }
            }
        };
    }

    private Optional<StatusRuntimeException> refusal(Object message) {
        try {
            var unwritable = Unwritable.field((Message) message);
            if (unwritable.isPresent()) {
                return Optional.of(FieldViolations.refusing(unwritable.get(), "含有控制字符"));
            }
            var result = validator.validate((Message) message);
            return result.isSuccess() ? Optional.empty() : Optional.of(FieldViolations.refusing(result));
        } catch (ValidationException e) {
            throw new IllegalStateException("a rule of the contract does not compile: " + e.getMessage(), e);
        }
    }

    @Override
    public int getPriority() {
        return -1;
    }
}
