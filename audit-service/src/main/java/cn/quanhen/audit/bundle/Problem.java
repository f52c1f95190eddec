package cn.quanhen.audit.bundle;

import cn.quanhen.refusal.Kind;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.grpc.Status;
import io.quarkus.grpc.ExceptionHandlerProvider;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.stream.Stream;

/** A refusal over plain HTTP (RFC 9457). */
final class Problem {
    private Problem() {}

    /** Answers with what failed; a fault that nobody foresaw is told, and logged, as over gRPC. */
    static void answer(RoutingContext context, Throwable failure, ExceptionHandlerProvider failures) {
        Refusal refusal = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .orElseGet(() -> unforeseen(failures.transform(failure)));
        if (context.response().headWritten()) {
            var reset = context.response().reset();
            return;
        }
        JsonObject facts = new JsonObject();
        refusal.facts().forEach(facts::put);
        var unused = context.response()
                .setStatusCode(status(refusal.reason().kind()))
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("title", refusal.reason().name())
                        .put("detail", refusal.sentence())
                        .put("facts", facts)
                        .encode());
    }

    private static Refusal unforeseen(Throwable status) {
        return Refusal.of(Reason.INTERNAL)
                .because("系统内部错误（" + Status.fromThrowable(status).getDescription() + "）")
                .remedy("请稍后重试；仍不成功请联系管理员");
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, PRECONDITION, CONFLICT -> 409;
            case EXHAUSTED -> 413;
            case DATA_LOSS -> 422;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
