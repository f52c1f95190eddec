package cn.quanhen.audit.reporting;

import cn.quanhen.audit.alarm.Alarm;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.log.Rows;
import cn.quanhen.clock.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The node's alarms about its own records and log, in a chain of their own; what is written once stays as it is. */
@ApplicationScoped
class AlarmChain {
    /** What a county raises about itself; what the city raises about it is the city's. */
    private static final String[] KINDS = Stream.of(
                    Kind.EVENT_MISSING,
                    Kind.RECORD_MISSING,
                    Kind.RECORD_CHANGED,
                    Kind.CENSUS_OVERDUE,
                    Kind.SERVICE_RESTORED,
                    Kind.LOG_CHANGED)
            .map(Kind::name)
            .toArray(String[]::new);

    private static final int AT_ONCE = 200;
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('quanhen.alarm.chain'))";
    private static final String NEW = """
            SELECT a.id, a.kind, a.subject, a.message, a.raised_at FROM alarm a
            WHERE a.origin = $1 AND a.kind = ANY($2) AND NOT EXISTS (SELECT FROM alarm_entry e WHERE e.alarm = a.id)
            ORDER BY a.id LIMIT $3""";
    private static final String TIP = """
            SELECT sequence, sha256(canonical) AS hash FROM alarm_entry
            UNION ALL SELECT 0, decode(repeat('00', 32), 'hex') ORDER BY sequence DESC LIMIT 1""";
    private static final String KEEP =
            "INSERT INTO alarm_entry (alarm, sequence, canonical, salt) VALUES ($1, $2, $3, $4)";
    private static final String UNLOGGED = """
            SELECT canonical, salt FROM alarm_entry e
            WHERE NOT EXISTS (SELECT FROM log_entry WHERE source = $1 AND id = $2 || '/records/' || e.sequence)
            ORDER BY sequence LIMIT $3""";

    private final Pool pool;
    private final Ids ids;
    private final String origin;
    private final String source;
    private final String chain;

    AlarmChain(Pool pool, Ids ids, LogSettings settings, @ConfigProperty(name = "quanhen.county") String county) {
        this.pool = pool;
        this.ids = ids;
        this.origin = settings.origin();
        this.source = "//audit-service/counties/" + county;
        this.chain = "counties/" + county + "/alarms";
    }

    /** Gives each new alarm its record. */
    Uni<Void> grow() {
        return pool.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> connection.preparedQuery(NEW).execute(Tuple.of(origin, KINDS, AT_ONCE)))
                .map(rows -> Rows.map(rows, this::alarm))
                .chain(fresh -> Multi.createFrom()
                        .iterable(fresh)
                        .onItem()
                        .transformToUniAndConcatenate(alarm -> keep(connection, alarm))
                        .collect()
                        .last()));
    }

    /** The entries that the log does not hold yet, in their order. */
    Uni<List<NewEntry>> unlogged() {
        return pool.preparedQuery(UNLOGGED)
                .execute(Tuple.of(source, chain, AT_ONCE))
                .map(rows -> Rows.map(
                        rows, row -> AlarmRecord.entry(source, Rows.bytes(row, "canonical"), Rows.bytes(row, "salt"))));
    }

    private Uni<Void> keep(SqlConnection connection, Alarm alarm) {
        return connection
                .query(TIP)
                .execute()
                .map(rows -> rows.iterator().next())
                .chain(tip -> connection
                        .preparedQuery(KEEP)
                        .execute(Tuple.of(
                                alarm.number(),
                                tip.getLong("sequence") + 1,
                                Rows.bytea(AlarmRecord.of(
                                                alarm, chain, tip.getLong("sequence") + 1, Rows.bytes(tip, "hash"))
                                        .toByteArray()),
                                Rows.bytea(ids.salt()))))
                .replaceWithVoid();
    }

    private Alarm alarm(Row row) {
        return new Alarm(
                row.getLong("id"),
                origin,
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("message"),
                row.getOffsetDateTime("raised_at").toInstant(),
                Optional.empty(),
                "");
    }
}
