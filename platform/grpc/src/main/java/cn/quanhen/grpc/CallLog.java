package cn.quanhen.grpc;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** A line in the log for each call: what was called, on which resource, by which request, and what came of it. */
@ApplicationScoped
@GlobalInterceptor
public class CallLog implements ServerInterceptor, Prioritized {
    private static final Logger LOG = Logger.getLogger("cn.quanhen.call");
    private static final List<String> RESOURCE_FIELDS = List.of("name", "parent", "document", "record", "chain");

    /** What names of resources are made of. Anything else in such a field is no name, and may be about a person. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.:-]{1,400}");

    private final Clock clock;

    CallLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var facts = new CallFacts(call.getMethodDescriptor().getFullMethodName(), clock.millis());
        var listener = next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        facts.log(LOG, status.getCode(), clock.millis());
                        super.close(status, trailers);
                    }
                },
                headers);
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                if (message instanceof Message request) {
                    RESOURCE_FIELDS.stream()
                            .map(name -> text(request, name))
                            .flatMap(Optional::stream)
                            .findFirst()
                            .filter(CallLog::isName)
                            .ifPresent(facts::resource);
                    text(request, "request_id").filter(CallLog::isName).ifPresent(facts::request);
                }
                super.onMessage(message);
            }
        };
    }

    private static Optional<String> text(Message request, String name) {
        return Optional.ofNullable(request.getDescriptorForType().findFieldByName(name))
                .map(request::getField)
                .filter(value -> value instanceof String text && !text.isEmpty())
                .map(Object::toString);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Outside of {@link RefusalOnClose}, so that the code which the caller sees is the one that is logged. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }
}
