package cn.quanhen.audit.witness;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Log-signed checkpoints that are evidence. Each claimed tree is kept once, and never let go. */
@ApplicationScoped
public class EvidenceBook {
    private static final String KEEP = """
            INSERT INTO witness_evidence (origin, finding, message, size, root, note, against, proof, seen_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8::text[], $9) ON CONFLICT DO NOTHING""";
    private static final String PAGE = """
            SELECT id, origin, finding, message, size, note, against, proof, seen_at FROM witness_evidence
            WHERE ($1 = '' OR origin = $1) AND id < $2 ORDER BY id DESC LIMIT $3""";

    private final Pool pool;
    private final Alarms alarms;
    private final Clock clock;

    EvidenceBook(Pool pool, Alarms alarms, Clock clock) {
        this.pool = pool;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Keeps evidence in a transaction. A contradiction that was not known yet raises the alarm in the same one. */
    Uni<Void> keep(SqlConnection connection, Evidence evidence) {
        return connection
                .preparedQuery(KEEP)
                .execute(row(evidence))
                .map(rows -> rows.rowCount() > 0 && evidence.finding() == Finding.CONTRADICTS)
                .call(fork -> fork
                        ? alarms.raise(
                                connection,
                                evidence.seen().origin(),
                                Kind.FORK,
                                evidence.seen().origin(),
                                evidence.message())
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    /**
     * Evidence, the newest first.
     *
     * @param origin of which log; empty for all
     * @param before only with a smaller number
     * @param limit at most so many
     */
    public Uni<List<Kept>> page(String origin, long before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(origin, before, limit))
                .map(rows -> Rows.map(rows, EvidenceBook::kept));
    }

    private Tuple row(Evidence evidence) {
        SignedCheckpoint seen = evidence.seen();
        return Tuple.tuple()
                .addValue(seen.origin())
                .addValue(evidence.finding().name())
                .addValue(evidence.message())
                .addValue(seen.checkpoint().size())
                .addValue(Rows.bytea(seen.checkpoint().root().bytes()))
                .addValue(seen.note().format())
                .addValue(evidence.against())
                .addValue(evidence.proof().toArray(String[]::new))
                .addValue(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Kept kept(Row row) {
        Long size = row.getLong("size");
        return new Kept(
                row.getLong("id"),
                row.getString("origin"),
                Finding.valueOf(row.getString("finding")),
                row.getString("message"),
                size == null ? 0 : size,
                row.getString("note"),
                row.getString("against"),
                Arrays.asList(row.getArrayOfStrings("proof")),
                row.getOffsetDateTime("seen_at").toInstant());
    }

    /** Evidence as it is kept; see {@link Evidence}. */
    public record Kept(
            long number,
            String origin,
            Finding finding,
            String message,
            long size,
            String note,
            String against,
            List<String> proof,
            Instant seenAt) {}
}
