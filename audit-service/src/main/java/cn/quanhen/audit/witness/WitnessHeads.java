package cn.quanhen.audit.witness;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.NoteSignature;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the witness has cosigned, compared and replaced in one transaction (tlog-witness, add-checkpoint). */
@ApplicationScoped
public class WitnessHeads {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.witness.' || $1))";
    private static final String FIND = "SELECT size, root, cosigned_at, note FROM witness_head WHERE origin = $1";
    private static final String ADVANCE = """
            INSERT INTO witness_head (origin, size, root, note, cosigned_at, moved_at) VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root,
                note = excluded.note, cosigned_at = excluded.cosigned_at,
                moved_at = CASE WHEN excluded.size > witness_head.size
                    THEN excluded.moved_at ELSE witness_head.moved_at END""";
    private static final String MOVED = "SELECT moved_at FROM witness_head WHERE origin = $1";

    private final Pool pool;
    private final WitnessKey key;
    private final WitnessMemory memory;
    private final EvidenceBook book;
    private final Claims claims;
    private final Clock clock;

    WitnessHeads(Pool pool, WitnessKey key, WitnessMemory memory, EvidenceBook book, Claims claims, Clock clock) {
        this.pool = pool;
        this.key = key;
        this.memory = memory;
        this.book = book;
        this.claims = claims;
        this.clock = clock;
    }

    /** What was last cosigned for a log. */
    public Uni<Optional<WitnessHead>> find(String origin) {
        return memory.find(origin).chain(remembered -> find(pool, origin, remembered));
    }

    /** When a larger checkpoint of a log was last cosigned. */
    public Uni<Optional<Instant>> movedAt(String origin) {
        return pool.preparedQuery(MOVED)
                .execute(Tuple.of(origin))
                .map(rows -> Rows.map(
                                rows, row -> row.getOffsetDateTime("moved_at").toInstant())
                        .stream()
                        .findFirst());
    }

    /** Whether the database holds less than was cosigned: it was restored from an old backup. */
    public Uni<Boolean> wentBack(String origin) {
        return stored(pool, origin)
                .chain(stored -> memory.find(origin)
                        .map(remembered -> remembered.isPresent() && outdated(stored, remembered.get())));
    }

    /** Decides on a request of a log and keeps what follows from it, before anybody is told. */
    Uni<Decision> decide(AddCheckpoint request, Checkpoint checkpoint) {
        String origin = checkpoint.origin();
        SignedCheckpoint seen = new SignedCheckpoint(request.checkpoint(), checkpoint);
        return memory.find(origin)
                .chain(remembered -> pool.withTransaction(connection -> locked(connection, origin, remembered)
                        .chain(last -> settle(connection, Verdict.on(request, checkpoint, last), seen, last))))
                .call(decision -> decision.cosignatures().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : memory.keep(origin, decision.head().orElseThrow()));
    }

    /** Holds what a log has published against what was cosigned for it. */
    public Uni<Void> observe(SignedCheckpoint seen) {
        return memory.find(seen.origin())
                .chain(remembered -> pool.withTransaction(connection ->
                        locked(connection, seen.origin(), remembered).chain(last -> compare(connection, seen, last))));
    }

    private Uni<Decision> settle(
            SqlConnection connection, Verdict verdict, SignedCheckpoint seen, Optional<WitnessHead> last) {
        if (verdict instanceof Verdict.Cosign) {
            return cosign(connection, seen);
        }
        return compare(connection, seen, last).replaceWith(Decision.refused(verdict, last));
    }

    private Uni<Void> compare(SqlConnection connection, SignedCheckpoint seen, Optional<WitnessHead> last) {
        return switch (Comparison.of(seen.checkpoint(), last)) {
            case SAME -> Uni.createFrom().voidItem();
            case CONTRADICTS -> book.keep(connection, Evidence.sameSize(seen, note(last)));
            case ASK_THE_TREE -> claims.add(connection, seen);
        };
    }

    private Uni<Decision> cosign(SqlConnection connection, SignedCheckpoint seen) {
        List<NoteSignature> cosignatures = key.sign(seen.note().text());
        WitnessHead head = WitnessHead.of(seen.note().with(cosignatures), clock.instant());
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.of(
                        seen.origin(),
                        head.size(),
                        Rows.bytea(head.root().bytes()),
                        head.note(),
                        head.at().atOffset(ZoneOffset.UTC)))
                .replaceWith(new Decision(new Verdict.Cosign(seen.checkpoint()), Optional.of(head), cosignatures));
    }

    private static Uni<Optional<WitnessHead>> locked(
            SqlConnection connection, String origin, Optional<WitnessHead> remembered) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(origin))
                .chain(() -> find(connection, origin, remembered));
    }

    private static Uni<Optional<WitnessHead>> find(SqlClient client, String origin, Optional<WitnessHead> remembered) {
        return stored(client, origin)
                .map(stored -> remembered.isPresent() && outdated(stored, remembered.get()) ? remembered : stored);
    }

    private static boolean outdated(Optional<WitnessHead> stored, WitnessHead remembered) {
        return stored.isEmpty() || remembered.outdates(stored.get());
    }

    private static Uni<Optional<WitnessHead>> stored(SqlClient client, String origin) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(origin))
                .map(rows -> Rows.map(
                                rows,
                                row -> new WitnessHead(
                                        row.getLong("size"),
                                        Hash.of(Rows.bytes(row, "root")),
                                        row.getOffsetDateTime("cosigned_at").toInstant(),
                                        row.getString("note")))
                        .stream()
                        .findFirst());
    }

    private static String note(Optional<WitnessHead> last) {
        return last.map(WitnessHead::note).orElse("");
    }
}
