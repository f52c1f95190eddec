package cn.quanhen.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes what stands in the outbox: at least once, and each chain in its order.
 *
 * <p>It takes whatever is visible, in the order of ids, and removes it once Kafka has acknowledged it. Never "all after
 * the last id": ids are given before transactions commit, so a lower one may turn up later. Within a chain the lock on
 * its tip makes the order of ids the order of commits. One relay at a time publishes, held apart by an advisory lock.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final int BATCH = 500;
    private static final int REST_MILLIS = 2_000;
    private static final String TRY_LOCK =
            "SELECT pg_try_advisory_xact_lock(hashtext('quanhen.outbox.' || current_database()))";
    private static final String VISIBLE = """
            SELECT o.id, r.canonical, r.salt
            FROM outbox o JOIN record r ON r.chain = o.chain AND r.sequence = o.sequence
            ORDER BY o.id LIMIT $1""";
    private static final String REMOVE = "DELETE FROM outbox WHERE id = ANY($1)";

    private final Pool pool;
    private final LedgerEvents events;
    private final OutboxGauges gauges;
    private final Duration every;

    private Cancellable turns;

    OutboxRelay(
            Pool pool,
            LedgerEvents events,
            OutboxGauges gauges,
            @ConfigProperty(name = "quanhen.outbox.every", defaultValue = "200ms") Duration every) {
        this.pool = pool;
        this.events = events;
        this.gauges = gauges;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        turns = Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> turn())
                .subscribe()
                .with(published -> {}, gauges::failed);
    }

    void stop(@Observes ShutdownEvent stopping) {
        turns.cancel();
    }

    /** Publishes all that is visible; after a failure the records wait for the next turn. */
    private Uni<Integer> turn() {
        if (gauges.failedWithin(REST_MILLIS)) {
            return Uni.createFrom().item(0);
        }
        return batch().repeat()
                .until(published -> published < BATCH)
                .collect()
                .last()
                .invoke(gauges::relayed)
                .onFailure()
                .invoke(gauges::failed)
                .onFailure()
                .recoverWithItem(0);
    }

    /** Publishes a batch; answers how many records it held. */
    Uni<Integer> batch() {
        return pool.withTransaction(connection -> connection
                .query(TRY_LOCK)
                .execute()
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? publishVisible(connection)
                        : Uni.createFrom().item(0)));
    }

    private Uni<Integer> publishVisible(SqlConnection connection) {
        return connection
                .preparedQuery(VISIBLE)
                .execute(Tuple.of(BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .call(rows -> publish(connection, rows))
                .map(List::size);
    }

    private Uni<Void> publish(SqlConnection connection, List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var ids = rows.stream().map(row -> row.getLong("id")).toArray(Long[]::new);
        return events.publish(rows.stream().map(OutboxRelay::event).toList())
                .chain(() -> connection.preparedQuery(REMOVE).execute(Tuple.of(ids)))
                .replaceWithVoid();
    }

    private static LedgerEvent event(Row row) {
        return LedgerEvent.of(
                row.getLong("id"),
                row.getBuffer("canonical").getBytes(),
                row.getBuffer("salt").getBytes());
    }
}
