package cn.quanhen.casefile.document;

import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfdRenderer;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.ofd.Rendered;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders documents on a worker thread, and comes back to the caller's own. */
@ApplicationScoped
class Renderer {
    private final OfdRenderer ofd = new OfdRenderer();

    Uni<Rendered> render(OfficialDocument document, Imprint imprint) {
        return Uni.createFrom()
                .item(() -> ofd.render(document, imprint))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(MutinyHelper.executor(Vertx.currentContext()));
    }
}
