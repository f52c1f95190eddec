package cn.quanhen.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads all records and all chains, page by page in the order of their keys. */
@ApplicationScoped
class StoredRecords {
    private static final String RECORDS = """
            SELECT chain, sequence, kind, happened_at, recorded_at, canonical, hash FROM record
            WHERE (chain, sequence) > ($1, $2) ORDER BY chain, sequence LIMIT $3""";
    private static final String TIPS = """
            SELECT c.name, c.tip_sequence, c.tip_hash, last.sequence, last.hash
            FROM chain c LEFT JOIN LATERAL (
                SELECT sequence, hash FROM record r WHERE r.chain = c.name ORDER BY sequence DESC LIMIT 1) last ON true
            WHERE c.name > $1 ORDER BY c.name LIMIT $2""";

    private final Pool pool;

    StoredRecords(Pool pool) {
        this.pool = pool;
    }

    Uni<List<RecordRow>> records(Tip after, int limit) {
        return pool.preparedQuery(RECORDS)
                .execute(Tuple.of(after.chain(), after.sequence(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredRecords::record)
                        .toList());
    }

    Uni<List<ScrubTip>> tips(String after, int limit) {
        return pool.preparedQuery(TIPS)
                .execute(Tuple.of(after, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredRecords::tip)
                        .toList());
    }

    private static RecordRow record(Row row) {
        var record = new RecordRow();
        record.chain = row.getString("chain");
        record.sequence = row.getLong("sequence");
        record.kind = row.getString("kind");
        record.happenedAt = row.getOffsetDateTime("happened_at").toInstant();
        record.recordedAt = row.getOffsetDateTime("recorded_at").toInstant();
        record.canonical = row.getBuffer("canonical").getBytes();
        record.hash = row.getBuffer("hash").getBytes();
        return record;
    }

    private static ScrubTip tip(Row row) {
        var tip = new Tip(
                row.getString("name"),
                row.getLong("tip_sequence"),
                row.getBuffer("tip_hash").getBytes());
        var last = Optional.ofNullable(row.getLong("sequence"));
        return new ScrubTip(
                tip,
                last.orElse(0L),
                last.map(there -> row.getBuffer("hash").getBytes()).orElse(new byte[0]));
    }
}
