package cn.quanhen.audit.alarm;

import cn.quanhen.audit.log.Rows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What is wrong with logs and with what they hold; it stands until it is over, and stays on record. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final String RAISE = """
            INSERT INTO alarm (origin, kind, subject, message, raised_at)
            SELECT $1, *, $5 FROM unnest($2::text[], $3::text[], $4::text[])
            ON CONFLICT DO NOTHING RETURNING kind, subject, message""";
    private static final String END = """
            UPDATE alarm SET ended_at = $4 WHERE origin = $1 AND kind = $2 AND subject = $3 AND ended_at IS NULL""";
    private static final String STANDING =
            "SELECT origin, message FROM alarm WHERE ended_at IS NULL ORDER BY raised_at, id";
    private static final String SUBJECTS =
            "SELECT subject FROM alarm WHERE origin = $1 AND kind = $2 AND ended_at IS NULL ORDER BY id LIMIT 1000";
    private static final String SELECT = """
            SELECT a.id, origin, kind, subject, message, raised_at, a.ended_at, coalesce(reason, '') AS reason
            FROM alarm a LEFT JOIN alarm_ending e ON e.alarm = a.id
            """;
    private static final String LOCKED = SELECT + "WHERE a.id = $1 FOR UPDATE OF a";
    private static final String PAGE = SELECT + """
            WHERE ($1 = '' OR origin = $1) AND a.id < $2 AND (a.ended_at IS NULL OR NOT $3)
            ORDER BY a.id DESC LIMIT $4""";

    private final Pool pool;
    private final Clock clock;
    private final MeterRegistry metrics;

    Alarms(Pool pool, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Each counter is there before its first alarm: who watches its increase would miss that one otherwise. */
    void start(@Observes StartupEvent event) {
        for (Kind kind : Kind.values()) {
            counter(kind).increment(0);
        }
    }

    /** Raises an alarm about a whole log, unless it stands already. */
    public Uni<Void> raise(String origin, Kind kind, String message) {
        return raise(origin, kind, origin, message);
    }

    /**
     * Raises an alarm, unless it stands already.
     *
     * @param origin of the log that it is about
     * @param subject what it is about by name
     * @param message in Chinese, without personal data
     */
    public Uni<Void> raise(String origin, Kind kind, String subject, String message) {
        return raise(pool, origin, kind, subject, message);
    }

    /** Raises an alarm in the transaction that found it, unless it stands already. */
    public Uni<Void> raise(SqlClient client, String origin, Kind kind, String subject, String message) {
        return raise(client, origin, List.of(new Notice(kind, subject, message)));
    }

    /** Raises alarms about what a log holds, except those that stand already. */
    public Uni<Void> raise(String origin, List<Notice> notices) {
        return raise(pool, origin, notices);
    }

    private Uni<Void> raise(SqlClient client, String origin, List<Notice> notices) {
        return client.preparedQuery(RAISE)
                .execute(Tuple.of(
                        origin,
                        Rows.texts(notices, notice -> notice.kind().name()),
                        Rows.texts(notices, Notice::subject),
                        Rows.texts(notices, Notice::message),
                        now()))
                .invoke(rows -> rows.forEach(this::raised))
                .replaceWithVoid();
    }

    private void raised(Row row) {
        LOG.errorf("alarm %s for %s: %s", row.getString("kind"), row.getString("subject"), row.getString("message"));
        counter(Kind.valueOf(row.getString("kind"))).increment();
    }

    /** Ends an alarm about a whole log. */
    public Uni<Void> end(String origin, Kind kind) {
        return end(origin, kind, origin);
    }

    /** Ends an alarm, where it stands. */
    public Uni<Void> end(String origin, Kind kind, String subject) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(origin, kind.name(), subject, now()))
                .replaceWithVoid();
    }

    /** The standing alarms of each origin, in one sentence. */
    public Uni<Map<String, String>> standing() {
        return pool.query(STANDING)
                .execute()
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("origin"),
                                Collectors.mapping(row -> row.getString("message"), Collectors.joining("；")))));
    }

    /** What the standing alarms of a kind about a log are about, at most a thousand. */
    public Uni<List<String>> subjects(String origin, Kind kind) {
        return pool.preparedQuery(SUBJECTS)
                .execute(Tuple.of(origin, kind.name()))
                .map(rows -> Rows.map(rows, row -> row.getString("subject")));
    }

    /**
     * Alarms, the newest first.
     *
     * @param origin of which log; empty for all
     * @param before only those with a smaller number
     * @param standing only those that stand
     * @param limit at most so many
     */
    Uni<List<Alarm>> page(String origin, long before, boolean standing, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(origin, before, standing, limit))
                .map(rows -> Rows.map(rows, Alarms::alarm));
    }

    /** One alarm, held until the transaction ends. */
    static Uni<Optional<Alarm>> locked(SqlClient client, long number) {
        return client.preparedQuery(LOCKED)
                .execute(Tuple.of(number))
                .map(rows -> Rows.map(rows, Alarms::alarm).stream().findFirst());
    }

    private static Alarm alarm(Row row) {
        return new Alarm(
                row.getLong("id"),
                row.getString("origin"),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("message"),
                row.getOffsetDateTime("raised_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(OffsetDateTime::toInstant),
                row.getString("reason"));
    }

    private Counter counter(Kind kind) {
        return metrics.counter("quanhen.alarms", "kind", kind.name());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
