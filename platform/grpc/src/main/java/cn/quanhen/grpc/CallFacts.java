package cn.quanhen.grpc;

import io.grpc.Status;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** What the log says of a call: names of resources and requests, never what is in them. */
final class CallFacts {
    private final String method;
    private final long startedMillis;
    private volatile String resource = "";
    private volatile String request = "";

    CallFacts(String method, long startedMillis) {
        this.method = method;
        this.startedMillis = startedMillis;
    }

    void resource(String name) {
        resource = name;
    }

    void request(String id) {
        request = id;
    }

    void log(Logger log, Status.Code code, long nowMillis) {
        MDC.put("method", method);
        MDC.put("resource", resource);
        MDC.put("requestId", request);
        MDC.put("code", code.name());
        MDC.put("millis", nowMillis - startedMillis);
        try {
            log.infof("%s %s", method, code);
        } finally {
            MDC.remove("method");
            MDC.remove("resource");
            MDC.remove("requestId");
            MDC.remove("code");
            MDC.remove("millis");
        }
    }
}
