package cn.quanhen.audit.feed;

import cn.quanhen.identity.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Who was given which payloads, put on record before they are (Art. 25: every read is logged). */
@ApplicationScoped
public class Disclosures {
    private static final String RECORD = """
            INSERT INTO payload_disclosure (caller, agency, county, way, first_idx, last_idx, payloads, disclosed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private final Pool pool;
    private final Clock clock;

    Disclosures(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Puts on record.
     *
     * @param way {@code feed} or {@code bundle}
     * @param first the index of the first payload
     * @param last the index of the last payload
     * @param payloads how many there are between
     */
    public Uni<Void> record(Caller caller, String way, long first, long last, int payloads) {
        return pool.preparedQuery(RECORD)
                .execute(Tuple.tuple()
                        .addString(caller.subject())
                        .addString(caller.agency())
                        .addString(caller.county())
                        .addString(way)
                        .addLong(first)
                        .addLong(last)
                        .addInteger(payloads)
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
