package cn.quanhen.grpc;

import cn.quanhen.refusal.KnownFault;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.arc.All;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every failure of every service leaves it as a {@link RefusalStatus}. */
@ApplicationScoped
public class RefusalExceptionHandler implements ExceptionHandlerProvider {
    private final List<KnownFault> knownFaults;

    RefusalExceptionHandler(@All List<KnownFault> knownFaults) {
        this.knownFaults = knownFaults;
    }

    @Override
    public <Q, A> ExceptionHandler<Q, A> createHandler(Listener<Q> listener, ServerCall<Q, A> call, Metadata headers) {
        return new ExceptionHandler<>(listener, call, headers) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, A> failed, Metadata failedHeaders) {
                var status = transform(failure);
                failed.close(status.getStatus(), status.getTrailers() == null ? new Metadata() : status.getTrailers());
            }
        };
    }

    @Override
    public StatusRuntimeException transform(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException status when status.getTrailers() != null -> status;
            case StatusException status
            when status.getTrailers() != null -> new StatusRuntimeException(status.getStatus(), status.getTrailers());
            default -> RefusalStatus.of(Refusals.in(failure, knownFaults));
        };
    }
}
