package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.WitnessHead;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The mirrored logs: only what was verified, with the traces that follow from it, in one transaction. */
@ApplicationScoped
public class Mirrors {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.mirror.' || $1))";
    private static final String SIZES = "SELECT origin, size FROM mirror_head";
    private static final String SIZE = "SELECT coalesce(max(size), 0) FROM mirror_head WHERE origin = $1";
    private static final String ENTRIES =
            "INSERT INTO mirror_entry (origin, idx, leaf) SELECT $1, * FROM unnest($2::bigint[], $3::bytea[])";
    private static final String ADVANCE = """
            INSERT INTO mirror_head (origin, county, size, root, moved_at, note) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (origin) DO UPDATE SET size = excluded.size, root = excluded.root,
                moved_at = excluded.moved_at, note = coalesce(excluded.note, mirror_head.note)""";

    private final Pool pool;
    private final Tiles tiles;
    private final Traces traces;
    private final CountyReports reports;
    private final Clock clock;

    Mirrors(Pool pool, Tiles tiles, Traces traces, CountyReports reports, Clock clock) {
        this.pool = pool;
        this.tiles = tiles;
        this.traces = traces;
        this.reports = reports;
        this.clock = clock;
    }

    /** The name of a mirrored tree among the tiles. */
    public static String tree(CountyLog log) {
        return "mirror/" + log.origin();
    }

    /** How many entries of each log are mirrored, by origin. */
    public Uni<Map<String, Long>> sizes() {
        return pool.query(SIZES)
                .execute()
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getString("origin"), row -> row.getLong("size"))));
    }

    /**
     * Keeps verified entries, unless another replica was quicker.
     *
     * @param head the cosigned checkpoint that they were verified against
     * @return whether they were kept
     */
    Uni<Boolean> keep(CountyLog log, Verified verified, WitnessHead head) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(log.origin()))
                .chain(() -> connection.preparedQuery(SIZE).execute(Tuple.of(log.origin())))
                .map(rows -> rows.iterator().next().getLong(0) == verified.from())
                .call(first -> first
                        ? write(connection, log, verified, head)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Void> write(SqlConnection connection, CountyLog log, Verified verified, WitnessHead head) {
        Long[] indices =
                LongStream.range(verified.from(), verified.size()).boxed().toArray(Long[]::new);
        Tuple row = Tuple.of(
                log.origin(),
                log.county(),
                verified.size(),
                Rows.bytea(verified.root().bytes()),
                clock.instant().atOffset(ZoneOffset.UTC),
                verified.size() == head.size() ? head.note() : null);
        return tiles.write(connection, tree(log), verified.tiles())
                .chain(() -> connection
                        .preparedQuery(ENTRIES)
                        .execute(Tuple.of(log.origin(), indices, Rows.byteas(verified.entries(), Function.identity()))))
                .chain(() -> traces.project(connection, log.county(), verified))
                .chain(() -> reports.raise(connection, log, verified))
                .chain(() -> connection.preparedQuery(ADVANCE).execute(row))
                .replaceWithVoid();
    }
}
