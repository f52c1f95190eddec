package cn.quanhen.media.upload;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How many uploads were started and not finished yet, and how many of them are being written right now. */
@ApplicationScoped
class UploadGauges {
    private static final String OPEN = "SELECT count(*) FROM upload WHERE recording IS NULL";

    private final Pool pool;
    private final AtomicLong open = new AtomicLong();

    UploadGauges(Pool pool, Lanes lanes, MeterRegistry metrics) {
        this.pool = pool;
        metrics.gauge("quanhen.media.uploads.open", open);
        metrics.gauge("quanhen.media.uploads.active", lanes, Lanes::taken);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query(OPEN)
                .execute()
                .invoke(rows -> open.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }
}
