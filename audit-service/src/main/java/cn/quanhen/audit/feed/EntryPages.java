package cn.quanhen.audit.feed;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.tlog.Hash;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the log by pages that are bounded in number and in bytes. A page has at least one entry, if there is one. */
@ApplicationScoped
public class EntryPages {
    private static final int MOST_BYTES = 1 << 20;
    private static final String ENTRIES = """
            SELECT idx, leaf, leaf_hash, NULL::bytea AS salt, NULL::bytea AS canonical FROM (
                SELECT idx, leaf, leaf_hash, sum(length(leaf)) OVER (ORDER BY idx) AS weight
                FROM log_entry WHERE idx >= $1 AND idx < $2) AS page
            WHERE weight <= $3 OR idx = $1 ORDER BY idx""";
    private static final String WITH_PAYLOADS = """
            SELECT idx, leaf, leaf_hash, salt, canonical FROM (
                SELECT idx, leaf, leaf_hash, salt, canonical,
                    sum(length(leaf) + coalesce(length(canonical), 0)) OVER (ORDER BY idx) AS weight
                FROM log_entry LEFT JOIN log_payload USING (idx) WHERE idx >= $1 AND idx < $2) AS page
            WHERE weight <= $3 OR idx = $1 ORDER BY idx""";

    private final Pool pool;

    EntryPages(Pool pool) {
        this.pool = pool;
    }

    /**
     * A page.
     *
     * @param from the index of the first
     * @param end the index behind the last
     */
    public Uni<List<Entry>> read(long from, long end, boolean payloads) {
        return pool.preparedQuery(payloads ? WITH_PAYLOADS : ENTRIES)
                .execute(Tuple.of(from, end, MOST_BYTES))
                .map(rows -> Rows.map(rows, EntryPages::entry));
    }

    private static Entry entry(Row row) {
        Buffer salt = row.getBuffer("salt");
        Optional<Payload> payload = salt == null
                ? Optional.empty()
                : Optional.of(new Payload(salt.getBytes(), Rows.bytes(row, "canonical")));
        return new Entry(row.getLong("idx"), Rows.bytes(row, "leaf"), Hash.of(Rows.bytes(row, "leaf_hash")), payload);
    }

    /**
     * An entry in its place.
     *
     * @param index from 0
     * @param bytes as in the log
     * @param hash of the leaf
     * @param payload where it was read
     */
    public record Entry(long index, byte[] bytes, Hash hash, Optional<Payload> payload) {
        Entry withoutPayload() {
            return new Entry(index, bytes, hash, Optional.empty());
        }
    }
}
