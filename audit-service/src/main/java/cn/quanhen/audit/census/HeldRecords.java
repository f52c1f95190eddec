package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps which records of which chains the log holds. */
@ApplicationScoped
public class HeldRecords {
    private static final String KEEP = """
            WITH kept AS (
                INSERT INTO held_record (source, chain, sequence, position, previous, hash)
                SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bytea[], $6::bytea[])
                ON CONFLICT DO NOTHING RETURNING source, chain, sequence, hash)
            INSERT INTO held_tip (source, chain, sequence, hash)
            SELECT DISTINCT ON (source, chain) source, chain, sequence, hash FROM kept
            ORDER BY source, chain, sequence DESC
            ON CONFLICT (source, chain) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
            WHERE excluded.sequence > held_tip.sequence""";
    private static final String NEWEST = "SELECT coalesce(max(seen), 0) FROM held_record";
    private static final String HOLDS = "SELECT EXISTS (SELECT FROM log_entry WHERE id = $1)";

    private final Pool pool;

    HeldRecords(Pool pool) {
        this.pool = pool;
    }

    /** Keeps records of entries that the log holds; one that is known already stays as it is. */
    public Uni<Void> keep(List<HeldRecord> records) {
        return records.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(KEEP).execute(rows(records)).replaceWithVoid();
    }

    /** The last that came, in the order in which they came. */
    Uni<Long> newest() {
        return pool.query(NEWEST).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /** Whether any service's record of that name is held. */
    Uni<Boolean> holds(String name) {
        return pool.preparedQuery(HOLDS)
                .execute(Tuple.of(name))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Tuple rows(List<HeldRecord> records) {
        return Tuple.of(
                Rows.texts(records, HeldRecord::source),
                Rows.texts(records, HeldRecord::chain),
                records.stream().map(HeldRecord::sequence).toArray(Long[]::new),
                records.stream().map(HeldRecord::position).toArray(Long[]::new),
                Rows.byteas(records, HeldRecord::previous),
                Rows.byteas(records, HeldRecord::hash));
    }
}
