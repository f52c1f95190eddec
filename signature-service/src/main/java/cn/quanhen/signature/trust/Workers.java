package cn.quanhen.signature.trust;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/**
 * Where digests and signatures are computed: outside of any transaction, never on the event loop, and few at a time,
 * since each may hold a whole unpacked document in memory.
 */
@ApplicationScoped
public class Workers {
    private static final int AT_A_TIME = 2;

    private final WorkerExecutor workers;

    Workers(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("signatures", AT_A_TIME);
    }

    /** The work's result, back on the caller's context. */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> workers.executeBlocking(work, false).toCompletionStage());
    }
}
