package cn.quanhen.grpc;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Answers a gRPC call whose token is not valid as gRPC does. Quarkus challenges it before gRPC has seen it, with HTTP's
 * 401 and no reason; here that becomes a response of trailers only (gRPC over HTTP/2, Responses).
 */
@ApplicationScoped
public class RefusalOnChallenge {
    /** Before authentication. */
    private static final int PRIORITY = 300;

    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;
    private static final String GRPC = "application/grpc";

    void filter(@Observes Filters filters) {
        filters.register(RefusalOnChallenge::watch, PRIORITY);
    }

    private static void watch(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(GRPC)) {
            int unused = context.addHeadersEndHandler(ended -> answer(context.response()));
        }
        context.next();
    }

    private static void answer(HttpServerResponse response) {
        if (response.getStatusCode() != UNAUTHORIZED) {
            return;
        }
        var refused = RefusalStatus.of(Refusals.unauthenticated());
        var details = refused.getTrailers().get(RefusalOnClose.DETAILS);
        response.setStatusCode(OK)
                .putHeader(HttpHeaders.CONTENT_TYPE, GRPC)
                .putHeader(
                        "grpc-status",
                        Integer.toString(refused.getStatus().getCode().value()))
                .putHeader("grpc-message", percentEncoded(refused.getStatus().getDescription()))
                .putHeader(
                        RefusalOnClose.DETAILS.name(),
                        Base64.getEncoder().withoutPadding().encodeToString(details));
    }

    /** gRPC over HTTP/2, Status-Message: a space is {@code %20}. */
    private static String percentEncoded(String message) {
        return URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
