package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs and was named already is not asked for at each census, as long as the service and the log say the same
 * of it. All replicas know.
 */
@ApplicationScoped
class NamedBuckets {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final String KNOWN =
            "SELECT bucket, claimed, held FROM census_named WHERE source = $1 AND named_at > $2";
    private static final String NOTE = """
            INSERT INTO census_named (source, bucket, claimed, held, named_at)
            SELECT $1, *, $5 FROM unnest($2::int[], $3::bytea[], $4::bytea[])
            ON CONFLICT (source, bucket) DO UPDATE
            SET claimed = excluded.claimed, held = excluded.held, named_at = excluded.named_at""";

    private final Pool pool;
    private final Clock clock;

    NamedBuckets(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Those of a service that were named lately. */
    Uni<Set<BucketDifference>> of(String source) {
        return pool.preparedQuery(KNOWN)
                .execute(Tuple.of(source, clock.instant().minus(AGAIN_AFTER).atOffset(ZoneOffset.UTC)))
                .map(rows -> Rows.map(rows, NamedBuckets::difference).stream().collect(Collectors.toSet()));
    }

    /** Notes that they are named now. */
    Uni<Void> note(String source, List<BucketDifference> named) {
        return pool.preparedQuery(NOTE)
                .execute(Tuple.of(
                        source,
                        named.stream().map(BucketDifference::bucket).toArray(Integer[]::new),
                        Rows.byteas(named, one -> one.claimed().toByteArray()),
                        Rows.byteas(named, one -> one.held().toByteArray()),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static BucketDifference difference(Row row) {
        return BucketDifference.of(row.getInteger("bucket"), Rows.bytes(row, "claimed"), Rows.bytes(row, "held"));
    }
}
