package cn.quanhen.audit.witness;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the witness has cosigned, compared and replaced in one transaction (tlog-witness, add-checkpoint). */
@ApplicationScoped
public class WitnessHeads {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.witness.' || $1))";
    private static final String FIND = "SELECT size, root, cosigned_at FROM witness_head WHERE origin = $1";
    private static final String ADVANCE = """
            INSERT INTO witness_head (origin, size, root, note, cosigned_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root,
                note = excluded.note, cosigned_at = excluded.cosigned_at""";
    private static final String KEEP =
            "INSERT INTO witness_evidence (origin, finding, request, seen_at) VALUES ($1, $2, $3, $4)";

    private final Pool pool;
    private final Clock clock;

    WitnessHeads(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What was last cosigned for a log. */
    public Uni<Optional<WitnessHead>> find(String origin) {
        return find(pool, origin);
    }

    /** Decides on a request of a log and keeps what follows from it, before anybody is told. */
    Uni<Verdict> decide(AddCheckpoint request, Checkpoint checkpoint) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(checkpoint.origin()))
                .chain(() -> find(connection, checkpoint.origin()))
                .map(last -> Verdict.on(request, checkpoint, last))
                .call(verdict -> keep(connection, verdict, request, checkpoint)));
    }

    private Uni<Void> keep(SqlConnection connection, Verdict verdict, AddCheckpoint request, Checkpoint checkpoint) {
        return switch (verdict) {
            case Verdict.Cosign cosign -> advance(connection, request, checkpoint);
            case Verdict.Inconsistent inconsistent ->
                evidence(connection, checkpoint.origin(), inconsistent.finding(), request.format());
            case Verdict.OldBeyondNew bad -> Uni.createFrom().voidItem();
            case Verdict.OtherSize other -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> advance(SqlConnection connection, AddCheckpoint request, Checkpoint checkpoint) {
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        checkpoint.origin(),
                        checkpoint.size(),
                        Rows.bytea(checkpoint.root().bytes()),
                        request.checkpoint().format(),
                        now()))
                .replaceWithVoid();
    }

    /** Keeps a log-signed contradiction. */
    public Uni<Void> evidence(String origin, String finding, String request) {
        return evidence(pool, origin, finding, request);
    }

    private Uni<Void> evidence(SqlClient client, String origin, String finding, String request) {
        return client.preparedQuery(KEEP)
                .execute(Tuple.of(origin, finding, request, now()))
                .replaceWithVoid();
    }

    private static Uni<Optional<WitnessHead>> find(SqlClient client, String origin) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(origin))
                .map(rows -> Rows.map(
                                rows,
                                row -> new WitnessHead(
                                        row.getLong("size"),
                                        Hash.of(Rows.bytes(row, "root")),
                                        row.getOffsetDateTime("cosigned_at").toInstant()))
                        .stream()
                        .findFirst());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
