package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.supervision.Verified.Indexed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The chains of the counties as their verified entries tell them (Art. 5: 可回溯). */
@ApplicationScoped
public class Traces {
    private static final String COLUMNS = "chain, entry_count, last_sequence, unbroken, last_recorded_at";
    private static final String AMONG =
            "SELECT " + COLUMNS + " FROM trace WHERE county = $1 AND chain = ANY($2::text[])";
    private static final String PAGE =
            "SELECT " + COLUMNS + " FROM trace WHERE county = $1 AND chain > $2 ORDER BY chain LIMIT $3";
    private static final String KEEP = """
            INSERT INTO trace (county, chain, entry_count, last_sequence, unbroken, last_recorded_at)
            SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::boolean[], $6::timestamptz[])
            ON CONFLICT (county, chain) DO UPDATE SET entry_count = excluded.entry_count,
                last_sequence = excluded.last_sequence, unbroken = excluded.unbroken,
                last_recorded_at = excluded.last_recorded_at""";
    private static final String ADD = """
            INSERT INTO trace_entry (county, chain, idx, record, kind, recorded_at)
            SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[])""";
    private static final String ENTRIES = """
            SELECT idx, record, kind, recorded_at FROM trace_entry WHERE county = $1 AND chain = $2 AND idx > $3
            ORDER BY idx LIMIT $4""";

    private final Pool pool;

    Traces(Pool pool) {
        this.pool = pool;
    }

    /** Adds verified entries to their chains, in a transaction. */
    Uni<Void> project(SqlConnection connection, String county, Verified verified) {
        List<Indexed> leaves = verified.leaves().toList();
        String[] chains =
                leaves.stream().map(it -> it.leaf().subject()).distinct().toArray(String[]::new);
        return connection
                .preparedQuery(AMONG)
                .execute(Tuple.of(county, chains))
                .map(rows -> extended(Rows.map(rows, Traces::trace), leaves))
                .chain(traces -> connection.preparedQuery(KEEP).execute(traceRows(county, traces)))
                .chain(() -> connection.preparedQuery(ADD).execute(entryRows(county, leaves)))
                .replaceWithVoid();
    }

    /** The chains of a county after one, by name. */
    Uni<List<ChainTrace>> page(String county, String after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(county, after, limit))
                .map(rows -> Rows.map(rows, Traces::trace));
    }

    /** One chain; empty where no entry of it is verified. */
    Uni<Optional<ChainTrace>> find(String county, String chain) {
        return pool.preparedQuery(AMONG)
                .execute(Tuple.of(county, new String[] {chain}))
                .map(rows -> Rows.map(rows, Traces::trace).stream().findFirst());
    }

    /** The entries of a chain after an index, in the order of the log. */
    Uni<List<Entry>> entries(String county, String chain, long after, int limit) {
        return pool.preparedQuery(ENTRIES)
                .execute(Tuple.of(county, chain, after, limit))
                .map(rows -> Rows.map(
                        rows,
                        row -> new Entry(
                                row.getLong("idx"),
                                row.getString("record"),
                                row.getString("kind"),
                                row.getOffsetDateTime("recorded_at").toInstant())));
    }

    private static Collection<ChainTrace> extended(List<ChainTrace> known, List<Indexed> leaves) {
        Map<String, ChainTrace> traces = new TreeMap<>();
        known.forEach(trace -> traces.put(trace.chain(), trace));
        for (Indexed it : leaves) {
            String chain = it.leaf().subject();
            traces.put(
                    chain, traces.getOrDefault(chain, ChainTrace.start(chain)).then(it.leaf()));
        }
        return traces.values();
    }

    private static Tuple traceRows(String county, Collection<ChainTrace> traces) {
        return Tuple.of(
                county,
                Rows.texts(traces, ChainTrace::chain),
                traces.stream().map(ChainTrace::entries).toArray(Long[]::new),
                traces.stream().map(ChainTrace::lastSequence).toArray(Long[]::new),
                traces.stream().map(ChainTrace::unbroken).toArray(Boolean[]::new),
                traces.stream().map(trace -> utc(trace.lastRecordedAt())).toArray(OffsetDateTime[]::new));
    }

    private static Tuple entryRows(String county, List<Indexed> leaves) {
        return Tuple.of(
                county,
                Rows.texts(leaves, it -> it.leaf().subject()),
                leaves.stream().map(Indexed::index).toArray(Long[]::new),
                Rows.texts(leaves, it -> it.leaf().id()),
                Rows.texts(leaves, it -> it.leaf().kind()),
                leaves.stream().map(it -> utc(it.leaf().time())).toArray(OffsetDateTime[]::new));
    }

    private static ChainTrace trace(Row row) {
        return new ChainTrace(
                row.getString("chain"),
                row.getLong("entry_count"),
                row.getLong("last_sequence"),
                row.getBoolean("unbroken"),
                row.getOffsetDateTime("last_recorded_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * One verified entry.
     *
     * @param index in the county's log
     * @param record its name
     * @param kind of the record
     * @param recordedAt when it was recorded
     */
    record Entry(long index, String record, String kind, Instant recordedAt) {}
}
