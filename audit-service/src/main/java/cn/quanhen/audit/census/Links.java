package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Whether each record that came follows the one before it: a census's tips do not show a record that is missing, or was
 * another, before the last.
 */
@ApplicationScoped
class Links {
    private static final String BROKEN = """
            SELECT r.source, r.chain, r.sequence - 1 AS sequence, p.hash IS NULL AS missing
            FROM held_record r LEFT JOIN held_record p
                ON p.source = r.source AND p.chain = r.chain AND p.sequence = r.sequence - 1
            WHERE r.seen > $1 AND r.seen <= $2 AND r.sequence > 1 AND p.hash IS DISTINCT FROM r.previous
            ORDER BY r.seen LIMIT 200""";

    private final Pool pool;

    Links(Pool pool) {
        this.pool = pool;
    }

    /** What is wrong before the records that came after one moment and until another. */
    Uni<List<Broken>> broken(long after, long until) {
        return pool.preparedQuery(BROKEN).execute(Tuple.of(after, until)).map(rows -> Rows.map(rows, Links::broken));
    }

    private static Broken broken(Row row) {
        Kind kind = row.getBoolean("missing") ? Kind.EVENT_MISSING : Kind.RECORD_CHANGED;
        return new Broken(
                row.getString("source"), new Difference(kind, row.getString("chain"), row.getLong("sequence")));
    }

    /** A difference of a service. */
    record Broken(String source, Difference difference) {}
}
