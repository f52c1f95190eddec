package cn.quanhen.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** What the outbox looks like from outside: how many records wait, and since when. */
@ApplicationScoped
public class OutboxGauges {
    private static final Logger LOG = Logger.getLogger(OutboxGauges.class);
    private static final String WAITING = """
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(r.recorded_at)), 0)::float8
            FROM outbox o JOIN record r ON r.chain = o.chain AND r.sequence = o.sequence""";

    private final Pool pool;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private volatile long failedAt;

    OutboxGauges(Pool pool, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        metrics.gauge("quanhen.outbox.waiting", waiting);
        metrics.gauge("quanhen.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.query(WAITING)
                .execute()
                .map(rows -> rows.iterator().next())
                .invoke(row -> {
                    waiting.set(row.getLong(0));
                    oldestMillis.set(Math.round(row.getDouble(1) * 1000));
                })
                .replaceWithVoid();
    }

    void relayed() {
        failedAt = 0;
    }

    void failed(Throwable failure) {
        failedAt = clock.millis();
        LOG.warnf("the outbox could not be relayed, the records wait: %s", failure.getMessage());
    }

    boolean failedWithin(long millis) {
        return failedAt != 0 && clock.millis() - failedAt < millis;
    }
}
