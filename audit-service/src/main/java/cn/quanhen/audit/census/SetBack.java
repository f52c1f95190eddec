package cn.quanhen.audit.census;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether a service's database went back behind what the log has of it. What shows it once is set aside, so that an
 * alarm which a person has ended is not raised again by the same records.
 */
@ApplicationScoped
class SetBack {
    /** What came before the question was in the outbox before the answer, so its position lies below the fence. */
    private static final String POSITION = """
            SELECT EXISTS (SELECT FROM held_record JOIN census_source USING (source)
                WHERE source = $1 AND position >= $2 AND seen <= $3 AND seen > set_back)""";
    /** A chain goes on and gives no place twice. */
    private static final String PLACE = """
            SELECT EXISTS (SELECT FROM held_record JOIN census_source USING (source)
                WHERE source = $1 AND chain = $2 AND sequence = $3 AND seen > set_back)""";

    private static final String NOTE = """
            UPDATE census_source SET set_back = (SELECT coalesce(max(seen), 0) FROM held_record) WHERE source = $1""";

    private final Pool pool;
    private final CensusAlarms alarms;

    SetBack(Pool pool, CensusAlarms alarms) {
        this.pool = pool;
        this.alarms = alarms;
    }

    /** Whether the outbox of the service gives positions that it has given before. */
    Uni<Boolean> byPosition(AsOf asOf) {
        return notice(asOf.source(), POSITION, Tuple.of(asOf.source(), asOf.fence(), asOf.seen()));
    }

    /** Whether the service said something else before at that place of its census chain. */
    Uni<Boolean> byPlace(String source, String chain, long sequence) {
        return notice(source, PLACE, Tuple.of(source, chain, sequence));
    }

    private Uni<Boolean> notice(String source, String question, Tuple facts) {
        return pool.preparedQuery(question)
                .execute(facts)
                .map(rows -> rows.iterator().next().getBoolean(0))
                .call(back -> back ? noted(source) : Uni.createFrom().voidItem());
    }

    private Uni<Void> noted(String source) {
        return alarms.setBack(source)
                .chain(() -> pool.preparedQuery(NOTE).execute(Tuple.of(source)))
                .replaceWithVoid();
    }
}
