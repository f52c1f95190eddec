package cn.quanhen.audit.integrity;

import cn.quanhen.audit.integrity.StoredEntry.StoredPayload;
import cn.quanhen.audit.log.Rows;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.TilePath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the log as it is stored, without trusting any of it. */
@ApplicationScoped
class StoredLog {
    private static final String ENTRIES = """
            SELECT e.idx, e.source, e.id, e.leaf, e.leaf_hash, p.salt, p.canonical
            FROM log_entry e LEFT JOIN log_payload p USING (idx) WHERE e.idx >= $1 AND e.idx < $2 ORDER BY e.idx""";
    private static final String TILE = "SELECT hashes FROM tile WHERE tree = 'log' AND level = $1 AND idx = $2";

    private final Pool pool;

    StoredLog(Pool pool) {
        this.pool = pool;
    }

    Uni<List<StoredEntry>> entries(long from, long to) {
        return pool.preparedQuery(ENTRIES).execute(Tuple.of(from, to)).map(rows -> Rows.map(rows, StoredLog::entry));
    }

    /** The hashes of a tile, at most as many as the path says; fewer where they are not there. */
    Uni<List<Hash>> tile(TilePath path) {
        return pool.preparedQuery(TILE)
                .execute(Tuple.of(path.level(), path.index()))
                .map(rows -> Rows.map(rows, row -> Rows.bytes(row, "hashes")).stream()
                        .findFirst()
                        .map(bytes -> hashes(bytes, path.width()))
                        .orElse(List.of()));
    }

    private static List<Hash> hashes(byte[] bytes, int width) {
        return IntStream.range(0, Math.min(width, bytes.length / Hash.LENGTH))
                .mapToObj(i -> Hash.of(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH)))
                .toList();
    }

    private static StoredEntry entry(Row row) {
        Optional<StoredPayload> payload = row.getBuffer("salt") == null
                ? Optional.empty()
                : Optional.of(new StoredPayload(Rows.bytes(row, "salt"), Rows.bytes(row, "canonical")));
        return new StoredEntry(
                row.getLong("idx"),
                row.getString("source"),
                row.getString("id"),
                Rows.bytes(row, "leaf"),
                Rows.bytes(row, "leaf_hash"),
                payload);
    }
}
