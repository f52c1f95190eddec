package cn.quanhen.audit.proof;

import cn.quanhen.audit.log.Entries.Placed;
import cn.quanhen.audit.log.Rows;
import cn.quanhen.audit.log.Vigil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whoever waits for it that a record came into the log. */
@ApplicationScoped
public class Arrivals {
    private static final String FIND = """
            SELECT DISTINCT ON (id) id, idx, leaf FROM log_entry WHERE id = ANY($1::text[]) ORDER BY id, idx""";

    private final Pool pool;
    private final Vigil<String, Placed> vigil;

    Arrivals(Pool pool, Vertx vertx) {
        this.pool = pool;
        this.vigil = new Vigil<>(vertx, this::find);
    }

    /** Where a record stands, once it does; waits until the caller gives up. */
    Uni<Placed> await(String record) {
        return vigil.await(record);
    }

    private Uni<Map<String, Placed>> find(Set<String> records) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(records.toArray(String[]::new)))
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.toMap(
                                row -> row.getString("id"),
                                row -> new Placed(row.getLong("idx"), Rows.bytes(row, "leaf")))));
    }
}
