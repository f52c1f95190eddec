package cn.quanhen.audit.witness;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.tlog.Note;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;

/** Log-signed checkpoints that can be judged only by the tree itself, until it is mirrored to their size. */
@ApplicationScoped
public class Claims {
    private static final String ADD = """
            INSERT INTO witness_claim (origin, size, root, note, seen_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING""";
    private static final String WITHIN =
            "SELECT note FROM witness_claim WHERE origin = $1 AND size <= $2 ORDER BY size, root LIMIT $3";
    private static final String BEYOND = " FROM witness_claim c WHERE origin = $1 AND size > $2 AND seen_at < $3";
    private static final String NEW_BEYOND = "SELECT note" + BEYOND + """
             AND NOT EXISTS (SELECT FROM witness_evidence e WHERE e.origin = c.origin AND e.size = c.size
                AND e.root = c.root AND finding = 'UNPUBLISHED')
            ORDER BY size, root LIMIT $4""";
    private static final String LARGEST_BEYOND = "SELECT max(size)" + BEYOND;
    private static final String SETTLE = "DELETE FROM witness_claim WHERE origin = $1 AND size = $2 AND root = $3";

    private final Pool pool;
    private final EvidenceBook book;
    private final Clock clock;

    Claims(Pool pool, EvidenceBook book, Clock clock) {
        this.pool = pool;
        this.book = book;
        this.clock = clock;
    }

    Uni<Void> add(SqlClient client, SignedCheckpoint seen) {
        return client.preparedQuery(ADD)
                .execute(Tuple.of(
                        seen.origin(),
                        seen.checkpoint().size(),
                        Rows.bytea(seen.checkpoint().root().bytes()),
                        seen.note().format(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Those of a log that a tree of this size can judge, at most so many. */
    public Uni<List<SignedCheckpoint>> within(String origin, long size, int limit) {
        return pool.preparedQuery(WITHIN)
                .execute(Tuple.of(origin, size, limit))
                .map(rows -> Rows.map(rows, row -> SignedCheckpoint.of(row.getString("note"))));
    }

    /** Keeps those of a log beyond a size, that were seen before, as evidence beside what it publishes. */
    public Uni<Void> keepBeyond(String origin, long size, Instant before, Note published, int limit) {
        return pool.preparedQuery(NEW_BEYOND)
                .execute(Tuple.of(origin, size, before.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> Rows.map(rows, row -> SignedCheckpoint.of(row.getString("note"))))
                .chain(seen -> Multi.createFrom()
                        .iterable(seen)
                        .onItem()
                        .transformToUniAndConcatenate(one -> pool.withTransaction(
                                connection -> book.keep(connection, Evidence.unpublished(one, published))))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    /** The largest size among those of a log beyond a size that were seen before. */
    public Uni<OptionalLong> largestBeyond(String origin, long size, Instant before) {
        return pool.preparedQuery(LARGEST_BEYOND)
                .execute(Tuple.of(origin, size, before.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong(0))
                .map(largest -> largest == null ? OptionalLong.empty() : OptionalLong.of(largest));
    }

    /** It was found in the tree: evidence of nothing. */
    public Uni<Void> holds(SignedCheckpoint seen) {
        return settle(pool, seen);
    }

    /** It is not in the tree: kept as evidence and alarmed. */
    public Uni<Void> contradicts(Evidence evidence) {
        return pool.withTransaction(
                connection -> book.keep(connection, evidence).chain(() -> settle(connection, evidence.seen())));
    }

    private static Uni<Void> settle(SqlClient client, SignedCheckpoint seen) {
        return client.preparedQuery(SETTLE)
                .execute(Tuple.of(
                        seen.origin(),
                        seen.checkpoint().size(),
                        Rows.bytea(seen.checkpoint().root().bytes())))
                .replaceWithVoid();
    }
}
