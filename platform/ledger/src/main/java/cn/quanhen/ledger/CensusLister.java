package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.CensusTip;
import com.google.protobuf.ByteString;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Lists chains one by one, as of a census's fence. */
@ApplicationScoped
class CensusLister {
    /** In bytes; with the 8 KiB of digests it surely fits into a Kafka message of 1 MB. */
    private static final int PAGE = 512 * 1024;

    private static final String TIPS = """
            SELECT name, tip_sequence, tip_hash FROM chain
            WHERE name <> $1 AND (name = ANY($3) OR get_byte(sha256(convert_to(name, 'UTF8')), 0) = ANY($2))
            ORDER BY name COLLATE "C"
            """;
    /** Of the bytes as they are stored, never of the column that claims to be their hash. */
    private static final String RECORDS = """
            SELECT c.name, coalesce(sha256(r.canonical), decode(repeat('00', 32), 'hex')) AS hash
            FROM chain c CROSS JOIN LATERAL generate_series(1, c.tip_sequence) AS place
                LEFT JOIN record r ON r.chain = c.name AND r.sequence = place
            WHERE c.name = ANY($1) ORDER BY c.name COLLATE "C", place""";

    private final ServiceIdentity self;

    CensusLister(ServiceIdentity self) {
        this.self = self;
    }

    /** All that is asked for, in as many parts as it needs. */
    Uni<List<CensusListing>> list(SqlConnection view, CensusRequest request) {
        var named = request.getChainsList().toArray(String[]::new);
        var buckets = request.getBucketsList().toArray(Integer[]::new);
        return view.preparedQuery(RECORDS)
                .execute(Tuple.of((Object) named))
                .map(CensusLister::byChain)
                .chain(records -> view.preparedQuery(TIPS)
                        .execute(Tuple.of(self.censusChain(), buckets, named))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> tip(row, records))
                                .toList()))
                .map((List<CensusTip> tips) -> CensusPages.split(request, tips, PAGE));
    }

    private static CensusTip tip(Row row, Map<String, List<ByteString>> records) {
        var chain = row.getString("name");
        return CensusTip.newBuilder()
                .setChain(chain)
                .setSequence(row.getLong("tip_sequence"))
                .setHash(ByteString.copyFrom(row.getBuffer("tip_hash").getBytes()))
                .addAllRecords(records.getOrDefault(chain, List.of()))
                .build();
    }

    private static Map<String, List<ByteString>> byChain(RowSet<Row> rows) {
        var records = new HashMap<String, List<ByteString>>();
        rows.forEach(row -> records.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                .add(ByteString.copyFrom(row.getBuffer("hash").getBytes())));
        return records;
    }
}
