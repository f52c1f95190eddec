package cn.quanhen.audit.log;

import cn.quanhen.audit.log.NewEntry.Identity;
import cn.quanhen.tlog.Hashing;
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

/**
 * Gives entries their index: each event once, without gaps, whatever is delivered twice and however many replicas run.
 * One of them sequences at a time, held apart by an advisory lock; the primary key on the index is the fence behind it.
 */
@ApplicationScoped
public class Sequencer {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.log.sequence'))";
    private static final String KNOWN = """
            SELECT e.source, e.id, e.leaf
            FROM unnest($1::text[], $2::text[]) AS q(source, id) JOIN log_entry e USING (source, id)""";
    private static final String NEXT = "SELECT coalesce(max(idx) + 1, 0) FROM log_entry";
    private static final String APPEND = """
            INSERT INTO log_entry (idx, source, id, leaf, leaf_hash, appended_at)
            SELECT $1::bigint + place - 1, source, id, leaf, leaf_hash, $6::timestamptz
            FROM unnest($2::text[], $3::text[], $4::bytea[], $5::bytea[])
                WITH ORDINALITY AS q(source, id, leaf, leaf_hash, place)""";
    private static final String KEEP = """
            INSERT INTO log_payload (idx, salt, canonical)
            SELECT $1::bigint + place - 1, salt, canonical
            FROM unnest($2::bytea[], $3::bytea[]) WITH ORDINALITY AS q(salt, canonical, place)""";

    private final Pool pool;
    private final Clock clock;

    Sequencer(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Appends what is new among the entries, in one transaction. Done means durable. */
    public Uni<Batch> append(List<NewEntry> entries) {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> known(connection, entries))
                .map(known -> Batch.sort(entries, known))
                .call(batch -> insert(connection, batch.fresh())));
    }

    private static Uni<Map<Identity, byte[]>> known(SqlConnection connection, List<NewEntry> entries) {
        String[] sources = Rows.texts(entries, entry -> entry.leaf().source());
        String[] ids = Rows.texts(entries, entry -> entry.leaf().id());
        return connection.preparedQuery(KNOWN).execute(Tuple.of(sources, ids)).map(rows -> {
            Map<Identity, byte[]> known = new HashMap<>();
            rows.forEach(row ->
                    known.put(new Identity(row.getString("source"), row.getString("id")), Rows.bytes(row, "leaf")));
            return known;
        });
    }

    private Uni<Void> insert(SqlConnection connection, List<NewEntry> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .query(NEXT)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .call(next -> connection.preparedQuery(APPEND).execute(entryRows(next, fresh)))
                .call(next -> connection.preparedQuery(KEEP).execute(payloadRows(next, fresh)))
                .replaceWithVoid();
    }

    private Tuple entryRows(long next, List<NewEntry> fresh) {
        return Tuple.of(
                next,
                Rows.texts(fresh, entry -> entry.leaf().source()),
                Rows.texts(fresh, entry -> entry.leaf().id()),
                Rows.byteas(fresh, entry -> entry.leaf().bytes()),
                Rows.byteas(fresh, entry -> Hashing.leaf(entry.leaf().bytes()).bytes()),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Tuple payloadRows(long next, List<NewEntry> fresh) {
        return Tuple.of(next, Rows.byteas(fresh, NewEntry::salt), Rows.byteas(fresh, NewEntry::canonical));
    }
}
