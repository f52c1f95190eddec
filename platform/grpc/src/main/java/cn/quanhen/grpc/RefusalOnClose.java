package cn.quanhen.grpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;

/** Sees to it that a call which something else closed also tells its reason. Stands outside of all but the log. */
@ApplicationScoped
@GlobalInterceptor
public class RefusalOnClose implements ServerInterceptor, Prioritized {
    /** Where gRPC carries a {@code google.rpc.Status}. */
    static final Metadata.Key<byte[]> DETAILS =
            Metadata.Key.of("grpc-status-details-bin", Metadata.BINARY_BYTE_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        if (status.isOk() || trailers.containsKey(DETAILS)) {
                            super.close(status, trailers);
                            return;
                        }
                        var told = RefusalStatus.of(Refusals.behind(status, headers, call));
                        super.close(told.getStatus(), told.getTrailers());
                    }
                },
                headers);
    }

    @Override
    public int getPriority() {
        return Integer.MAX_VALUE - 1;
    }
}
