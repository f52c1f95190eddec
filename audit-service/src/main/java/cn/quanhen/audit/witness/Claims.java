package cn.quanhen.audit.witness;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Log-signed checkpoints that can be judged only by the tree itself, until it is mirrored to their size. */
@ApplicationScoped
public class Claims {
    private static final String ADD = """
            INSERT INTO witness_claim (origin, size, root, note, seen_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING""";
    private static final String WITHIN =
            "SELECT note FROM witness_claim WHERE origin = $1 AND size <= $2 ORDER BY size, root LIMIT $3";
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
