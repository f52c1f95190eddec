package cn.quanhen.audit.bundle;

import io.quarkus.grpc.ExceptionHandlerProvider;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** A bundle on its way out over HTTP: the next piece is read once the last one is sent. */
final class BundleDownload {
    private final RoutingContext context;
    private final BundleExport export;
    private final ExceptionHandlerProvider failures;

    BundleDownload(RoutingContext context, BundleExport export, ExceptionHandlerProvider failures) {
        this.context = context;
        this.export = export;
        this.failures = failures;
    }

    /** Sends the rest. */
    void more() {
        var unused = export.more().subscribe().with(this::send, failure -> Problem.answer(context, failure, failures));
    }

    private void send(List<byte[]> pieces) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (pieces.isEmpty()) {
            var ended = response.end();
            return;
        }
        if (!response.headWritten()) {
            response.setChunked(true)
                    .putHeader("Content-Type", "application/octet-stream")
                    .putHeader("Content-Disposition", "attachment; filename=\"" + name() + "\"");
        }
        Buffer all = Buffer.buffer();
        pieces.forEach(all::appendBytes);
        response.write(all).onSuccess(done -> more());
    }

    private String name() {
        BundleHeader header = export.header();
        return header.origin().replaceAll("[^0-9A-Za-z.-]", "-") + "-" + header.from() + "-" + header.to() + ".bundle";
    }
}
