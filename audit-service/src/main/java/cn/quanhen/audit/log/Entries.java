package cn.quanhen.audit.log;

import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the entries of this node's log. */
@ApplicationScoped
public class Entries {
    private static final String FIND = "SELECT idx, leaf FROM log_entry WHERE id = $1 ORDER BY idx LIMIT 1";
    private static final String HASHES =
            "SELECT idx, leaf_hash FROM log_entry WHERE idx >= $1 AND idx < $1 + $2::bigint ORDER BY idx";
    private static final String COUNT = "SELECT coalesce(max(idx) + 1, 0) FROM log_entry";
    private static final String BUNDLE = """
            SELECT leaf FROM log_entry
            WHERE idx BETWEEN $1 AND $1 + ($2::bigint - 1)
                AND EXISTS (SELECT FROM tile WHERE tree = 'log' AND level = 0 AND idx = $3
                    AND length(hashes) >= 32 * $2::bigint)
            ORDER BY idx""";

    private final Pool pool;

    Entries(Pool pool) {
        this.pool = pool;
    }

    /** Where a record stands; empty where the log does not hold it. */
    public Uni<Optional<Placed>> find(String record) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(record))
                .map(rows -> Rows.map(rows, row -> new Placed(row.getLong("idx"), Rows.bytes(row, "leaf"))).stream()
                        .findFirst());
    }

    /** How many there are; not all of them need be integrated yet. */
    public Uni<Long> count() {
        return pool.query(COUNT).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    /**
     * The leaf hashes from an index on, at most so many.
     *
     * @throws IllegalStateException where an entry is missing between them: what comes after it is not its successor
     */
    public Uni<List<Hash>> hashes(long from, int limit) {
        return pool.preparedQuery(HASHES).execute(Tuple.of(from, limit)).map(rows -> {
            List<Hash> hashes = new ArrayList<>();
            for (Row row : rows) {
                if (row.getLong("idx") != from + hashes.size()) {
                    throw new IllegalStateException("no entry at index " + (from + hashes.size()));
                }
                hashes.add(Hash.of(Rows.bytes(row, "leaf_hash")));
            }
            return hashes;
        });
    }

    /** The entries of a bundle; none where not all of them are integrated. */
    public Uni<List<byte[]>> bundle(TilePath path) {
        long width = path.width();
        return pool.preparedQuery(BUNDLE)
                .execute(Tuple.of(path.index() * TilePath.FULL, width, path.index()))
                .map(rows -> Rows.map(rows, row -> Rows.bytes(row, "leaf")));
    }

    /**
     * An entry in its place.
     *
     * @param index from 0
     * @param leaf its bytes
     */
    public record Placed(long index, byte[] leaf) {}
}
