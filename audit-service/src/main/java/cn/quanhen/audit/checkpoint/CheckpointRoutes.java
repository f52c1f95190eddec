package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Resource;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the published checkpoint (tlog-tiles, Checkpoints) and the log's public keys to anybody. */
@ApplicationScoped
public class CheckpointRoutes {
    private final Checkpoints checkpoints;
    private final LogKey key;

    CheckpointRoutes(Checkpoints checkpoints, LogKey key) {
        this.checkpoints = checkpoints;
        this.key = key;
    }

    void routes(@Observes Router router) {
        Resource.serve(router, "/log/checkpoint", this::checkpoint);
        Resource.serve(
                router,
                "/log/vkey",
                context -> Resource.text(context, key.signer().verifier().vkey() + "\n"));
        Resource.serve(
                router,
                "/log/vkey-sm2",
                context -> Resource.text(context, key.sm2().vkey() + "\n"));
    }

    private void checkpoint(RoutingContext context) {
        var unused = checkpoints
                .published()
                .subscribe()
                .with(
                        found -> found.ifPresentOrElse(
                                head -> Resource.text(context, head.note().format()), () -> context.fail(404)),
                        failure -> context.fail(503, failure));
    }
}
