package cn.quanhen.audit.log;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What anybody may fetch, by GET and by HEAD (RFC 9110 §9.1). */
public final class Resource {
    private Resource() {}

    /** Answers a path, or all below it where it ends in {@code *}. */
    public static void serve(Router router, String path, Handler<RoutingContext> answer) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(answer);
    }

    /** Answers with a text that may be another one the next moment. */
    public static void text(RoutingContext context, String text) {
        var headers = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        end(context, Buffer.buffer(text));
    }

    /** Ends an answer; to HEAD with the length alone, which Vert.x sees to over HTTP/1.1 only. */
    public static void end(RoutingContext context, Buffer body) {
        var response = context.response();
        if (context.request().method() == HttpMethod.HEAD) {
            var told = response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            var sent = response.end(body);
        }
    }
}
