package cn.quanhen.audit.supervision;

import cn.quanhen.audit.log.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What is wrong with the logs of the counties; it stands until it is over, and stays on record. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final String RAISE = """
            INSERT INTO alarm (origin, kind, message, raised_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING""";
    private static final String END =
            "UPDATE alarm SET ended_at = $3 WHERE origin = $1 AND kind = $2 AND ended_at IS NULL";
    private static final String STANDING =
            "SELECT origin, message FROM alarm WHERE ended_at IS NULL ORDER BY raised_at, id";

    private final Pool pool;
    private final Clock clock;
    private final MeterRegistry metrics;

    Alarms(Pool pool, Clock clock, MeterRegistry metrics) {
        this.pool = pool;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The kinds of alarm. */
    enum Kind {
        /** The log showed two histories. Only a person ends this. */
        FORK,
        /** What it serves does not give what it had cosigned. */
        INCONSISTENT,
        /** It is away, or behind. */
        STALE
    }

    Uni<Void> raise(String origin, Kind kind, String message) {
        return pool.preparedQuery(RAISE)
                .execute(Tuple.of(origin, kind.name(), message, now()))
                .invoke(rows -> {
                    if (rows.rowCount() > 0) {
                        LOG.errorf("alarm %s for %s: %s", kind, origin, message);
                        metrics.counter("quanhen.alarms", "kind", kind.name()).increment();
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> end(String origin, Kind kind) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(origin, kind.name(), now()))
                .replaceWithVoid();
    }

    /** The standing alarms of each origin, in one sentence. */
    Uni<Map<String, String>> standing() {
        return pool.query(STANDING)
                .execute()
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("origin"),
                                Collectors.mapping(row -> row.getString("message"), Collectors.joining("；")))));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
