package cn.quanhen.audit.log;

import cn.quanhen.audit.log.Entries.Placed;
import cn.quanhen.audit.log.NewEntry.Identity;
import cn.quanhen.audit.log.NewEntry.Payload;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives entries their index: each event once, without gaps, whatever is delivered twice and however many replicas run.
 * An advisory lock orders the transactions, so that they become visible in the order of their indices; the primary key
 * on the index is the fence behind it. Nothing is appended while no replica has cleared the log (see {@link Lease}).
 */
@ApplicationScoped
public class Sequencer {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.log.sequence'))";
    private static final String KNOWN = """
            SELECT e.source, e.id, e.idx, e.leaf
            FROM unnest($1::text[], $2::text[]) AS q(source, id) JOIN log_entry e USING (source, id)""";
    private static final String NEXT = "SELECT coalesce(max(idx) + 1, 0) FROM log_entry";
    private static final String APPEND = """
            INSERT INTO log_entry (idx, source, id, leaf, leaf_hash, appended_at)
            SELECT $1::bigint + place - 1, source, id, leaf, leaf_hash, $6::timestamptz
            FROM unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[])
                WITH ORDINALITY AS q(source, id, leaf, leaf_hash, place)""";
    private static final String KEEP = """
            INSERT INTO log_payload (idx, salt, canonical)
            SELECT idx, salt, canonical FROM unnest($1::bigint[], $2::bytea[], $3::bytea[]) AS q(idx, salt, canonical)""";

    private final Pool pool;
    private final Clock clock;

    Sequencer(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Appends what is new among the entries, in one transaction. Done means durable.
     *
     * @throws LogClosed where nothing may be appended now
     */
    public Uni<Appended> append(List<NewEntry> entries) {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> Lease.requireOpen(connection))
                .chain(() -> known(connection, entries))
                .map(known -> Batch.sort(entries, known))
                .chain(batch -> insert(connection, batch)));
    }

    private static Uni<Map<Identity, Placed>> known(SqlConnection connection, List<NewEntry> entries) {
        String[] sources = Rows.texts(entries, entry -> entry.identity().source());
        String[] ids = Rows.texts(entries, entry -> entry.identity().id());
        return connection.preparedQuery(KNOWN).execute(Tuple.of(sources, ids)).map(rows -> {
            Map<Identity, Placed> known = new HashMap<>();
            rows.forEach(row -> known.put(
                    new Identity(row.getString("source"), row.getString("id")),
                    new Placed(row.getLong("idx"), Rows.bytes(row, "leaf"))));
            return known;
        });
    }

    private Uni<Appended> insert(SqlConnection connection, Batch batch) {
        if (batch.fresh().isEmpty()) {
            return Uni.createFrom().item(new Appended(batch, 0));
        }
        return connection
                .query(NEXT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .call(next -> connection.preparedQuery(APPEND).execute(entryRows(next, batch.fresh())))
                .call(next -> keep(connection, next, batch.fresh()))
                .map(next -> new Appended(batch, next));
    }

    private Tuple entryRows(long next, List<NewEntry> fresh) {
        return Tuple.of(
                next,
                Rows.texts(fresh, entry -> entry.identity().source()),
                Rows.texts(fresh, entry -> entry.identity().id()),
                Rows.byteas(fresh, NewEntry::bytes),
                Rows.byteas(fresh, NewEntry::hash),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Uni<Void> keep(SqlConnection connection, long next, List<NewEntry> fresh) {
        Long[] indices = IntStream.range(0, fresh.size())
                .filter(i -> fresh.get(i).payload().isPresent())
                .mapToObj(i -> next + i)
                .toArray(Long[]::new);
        if (indices.length == 0) {
            return Uni.createFrom().voidItem();
        }
        List<Payload> payloads =
                fresh.stream().flatMap(entry -> entry.payload().stream()).toList();
        return connection
                .preparedQuery(KEEP)
                .execute(Tuple.of(
                        indices, Rows.byteas(payloads, Payload::salt), Rows.byteas(payloads, Payload::canonical)))
                .replaceWithVoid();
    }
}
