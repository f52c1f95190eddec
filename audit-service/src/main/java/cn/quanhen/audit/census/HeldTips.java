package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import cn.quanhen.ledger.v1.CensusListing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the log's chains ended as of a census's fence. */
@ApplicationScoped
class HeldTips {
    /** Most chains end where they ended then; those with later records are looked up one by one. */
    private static final String TIPS = """
            WITH late AS (
                SELECT DISTINCT chain FROM held_record
                WHERE source = $1 AND position >= $3 AND seen > $4),
            tips AS (
                SELECT chain, sequence, hash FROM held_tip t
                WHERE source = $1 AND NOT EXISTS (SELECT FROM late WHERE late.chain = t.chain)
                UNION ALL
                SELECT late.chain, ending.sequence, ending.hash FROM late CROSS JOIN LATERAL (
                    SELECT sequence, hash FROM held_record r
                    WHERE r.source = $1 AND r.chain = late.chain
                        AND (r.position < $3 OR r.seen <= $4)
                    ORDER BY sequence DESC LIMIT 1) AS ending)
            """;
    /** As {@code quanhen.ledger.v1.Census} defines them. */
    private static final String BUCKETS = TIPS + """
            SELECT get_byte(sha256(convert_to(chain, 'UTF8')), 0) AS bucket,
                sha256(string_agg(convert_to(chain, 'UTF8') || '\\x00'::bytea || int8send(sequence) || hash,
                    ''::bytea ORDER BY chain COLLATE "C")) AS digest
            FROM tips WHERE chain <> $2 GROUP BY 1""";

    private static final String LISTED = TIPS + """
            SELECT chain, sequence, hash FROM tips WHERE chain <> $2
                AND (chain = ANY($6) OR get_byte(sha256(convert_to(chain, 'UTF8')), 0) = ANY($5))
                AND chain COLLATE "C" > $7 AND ($8 = '' OR chain COLLATE "C" <= $8)""";
    private static final String HASHES = """
            SELECT chain, sequence, hash FROM unnest($5::text[], $6::bigint[], $7::bigint[]) AS part (chain, first, last)
                JOIN held_record r USING (chain)
            WHERE source = $1 AND chain <> $2 AND sequence BETWEEN first AND last AND (position < $3 OR seen <= $4)""";

    private static final String CHAINS = "SELECT count(*) FROM held_tip WHERE source = $1";

    private final Pool pool;

    HeldTips(Pool pool) {
        this.pool = pool;
    }

    /** How many chains of a service the log has. */
    Uni<Long> chains(String source) {
        return pool.preparedQuery(CHAINS)
                .execute(Tuple.of(source))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The digests of the buckets that hold a chain. */
    Uni<Map<Integer, byte[]>> buckets(AsOf asOf) {
        return pool.preparedQuery(BUCKETS)
                .execute(tuple(asOf))
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getInteger("bucket"), row -> Rows.bytes(row, "digest"))));
    }

    /** The chains that a listing speaks of. */
    Uni<Map<String, Held>> tips(AsOf asOf, CensusListing listing) {
        Tuple tuple = tuple(asOf)
                .addArrayOfInteger(listing.getBucketsList().toArray(Integer[]::new))
                .addArrayOfString(listing.getChainsList().toArray(String[]::new))
                .addString(listing.getAfter())
                .addString(ListedNames.last(listing).orElse(""));
        return pool.preparedQuery(LISTED)
                .execute(tuple)
                .map(rows -> Rows.map(
                                rows,
                                row -> new Held(
                                        row.getString("chain"), row.getLong("sequence"), Rows.bytes(row, "hash")))
                        .stream()
                        .collect(Collectors.toMap(Held::chain, Function.identity())));
    }

    /** The hashes of the records that a listing speaks of one by one, by chain and place. */
    Uni<Map<String, Map<Long, byte[]>>> hashes(AsOf asOf, CensusListing listing) {
        List<ListedRecords> parts = listing.getTipsList().stream()
                .map(ListedRecords::of)
                .flatMap(Optional::stream)
                .toList();
        return pool.preparedQuery(HASHES)
                .execute(tuple(asOf)
                        .addArrayOfString(Rows.texts(parts, ListedRecords::chain))
                        .addArrayOfLong(parts.stream().map(ListedRecords::first).toArray(Long[]::new))
                        .addArrayOfLong(parts.stream().map(ListedRecords::last).toArray(Long[]::new)))
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.getString("chain"),
                                Collectors.toMap(
                                        row -> row.getLong("sequence"),
                                        row -> Rows.bytes(row, "hash"),
                                        (first, second) -> first,
                                        TreeMap::new))))
                .map(Map::copyOf);
    }

    private static Tuple tuple(AsOf asOf) {
        List<Object> values = Arrays.asList(asOf.source(), asOf.census(), asOf.fence(), asOf.seen());
        return Tuple.from(values);
    }

    /**
     * Where a chain ends in the log.
     *
     * @param chain its name
     * @param sequence how many records it has
     * @param hash of the last
     */
    record Held(String chain, long sequence, byte[] hash) {}
}
