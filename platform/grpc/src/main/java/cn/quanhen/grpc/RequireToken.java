package cn.quanhen.grpc;

import cn.quanhen.identity.Callers;
import cn.quanhen.refusal.Refusal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;

/** Nothing answers without a valid token, reflection included; only health does. */
@ApplicationScoped
@GlobalInterceptor
public class RequireToken implements ServerInterceptor, Prioritized {
    private static final String HEALTH = "grpc.health.v1.Health";

    private final Callers callers;

    RequireToken(Callers callers) {
        this.callers = callers;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
            return next.startCall(call, headers);
        }
        try {
            var unused = callers.current();
            return next.startCall(call, headers);
        } catch (Refusal refusal) {
            var status = RefusalStatus.of(refusal);
            call.close(status.getStatus(), status.getTrailers());
            return new ServerCall.Listener<>() {};
        }
    }

    @Override
    public int getPriority() {
        return 0;
    }
}
