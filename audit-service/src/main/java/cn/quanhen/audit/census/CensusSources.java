package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** How far each service's censuses reached, and when the last came. */
@ApplicationScoped
class CensusSources {
    private static final String BEFORE = """
            SELECT coalesce(max(fence), 0), coalesce(max(seen), 0) FROM census_source WHERE source = $1""";
    private static final String REACHED = """
            INSERT INTO census_source AS known (source, fence, seen, taken_at)
            VALUES ($1, $2, (SELECT coalesce(max(seen), 0) FROM held_record), $3)
            ON CONFLICT (source) DO UPDATE SET taken_at = excluded.taken_at,
                fence = greatest(known.fence, excluded.fence),
                seen = CASE WHEN excluded.fence >= known.fence THEN excluded.seen ELSE known.seen END""";
    private static final String OVERDUE = "SELECT source FROM census_source WHERE taken_at < $1 ORDER BY source";

    private final Pool pool;
    private final Clock clock;

    CensusSources(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Notes a census that came; answers what it is to be compared with. */
    Uni<AsOf> reached(String source, String census, long fence) {
        return pool.preparedQuery(BEFORE)
                .execute(Tuple.of(source))
                .map(rows -> rows.iterator().next())
                .map(row -> new AsOf(source, census, fence, row.getLong(0), row.getLong(1)))
                .call(() -> pool.preparedQuery(REACHED)
                        .execute(Tuple.of(source, fence, clock.instant().atOffset(ZoneOffset.UTC))));
    }

    /** The services whose last census came before then. */
    Uni<List<String>> overdue(Instant since) {
        return pool.preparedQuery(OVERDUE)
                .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.map(rows, row -> row.getString("source")));
    }
}
