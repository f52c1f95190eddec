package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The services that take censuses: when each was asked last, and when it last agreed with the log or was named. */
@ApplicationScoped
class CensusSources {
    private static final String KNOW = """
            INSERT INTO census_source (source, decided_at) VALUES ($1, $2) ON CONFLICT DO NOTHING""";
    private static final String DECIDED = "UPDATE census_source SET decided_at = $2 WHERE source = $1";
    private static final String OVERDUE = "SELECT source FROM census_source WHERE decided_at < $1 ORDER BY source";
    /** Of several replicas one asks. */
    private static final String DUE = """
            UPDATE census_source SET asked_at = $1 WHERE asked_at <= $2 RETURNING source""";

    private final Pool pool;
    private final Clock clock;

    CensusSources(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Notes a service that took a census. */
    Uni<Void> know(String source) {
        return pool.preparedQuery(KNOW).execute(Tuple.of(source, now())).replaceWithVoid();
    }

    /** Notes that it is known where the service and the log agree, and where not. */
    Uni<Void> decided(String source) {
        return pool.preparedQuery(DECIDED).execute(Tuple.of(source, now())).replaceWithVoid();
    }

    /** The services about which this has not been known since then. */
    Uni<List<String>> overdue(Instant since) {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.map(rows, row -> row.getString("source")));
    }

    /** The services that are to be asked now, so that each is asked once in that time. */
    Uni<List<String>> due(Duration every) {
        OffsetDateTime now = now();
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now, now.minus(every)))
                .map(rows -> Rows.map(rows, row -> row.getString("source")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
