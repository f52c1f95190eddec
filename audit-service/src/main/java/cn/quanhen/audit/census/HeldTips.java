package cn.quanhen.audit.census;

import cn.quanhen.audit.log.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
                WHERE source = $1 AND position >= $3 AND NOT (position < $4 AND seen <= $5)),
            tips AS (
                SELECT chain, sequence, hash FROM held_tip t
                WHERE source = $1 AND NOT EXISTS (SELECT FROM late WHERE late.chain = t.chain)
                UNION ALL
                SELECT late.chain, ending.sequence, ending.hash FROM late CROSS JOIN LATERAL (
                    SELECT sequence, hash FROM held_record r
                    WHERE r.source = $1 AND r.chain = late.chain
                        AND (r.position < $3 OR r.position < $4 AND r.seen <= $5)
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
                AND (chain = ANY($7) OR get_byte(sha256(convert_to(chain, 'UTF8')), 0) = ANY($6))""";
    private static final String HASHES = """
            SELECT chain, sequence, hash FROM held_record r
            WHERE source = $1 AND chain <> $2 AND (position < $3 OR position < $4 AND seen <= $5) AND chain = ANY($6)""";

    private final Pool pool;

    HeldTips(Pool pool) {
        this.pool = pool;
    }

    /** The digests of the buckets that hold a chain. */
    Uni<Map<Integer, byte[]>> buckets(AsOf asOf) {
        return pool.preparedQuery(BUCKETS)
                .execute(tuple(asOf))
                .map(rows -> Rows.map(rows, row -> row).stream()
                        .collect(Collectors.toMap(row -> row.getInteger("bucket"), row -> Rows.bytes(row, "digest"))));
    }

    /** The chains of some buckets, and some by name. */
    Uni<Map<String, Held>> tips(AsOf asOf, Collection<Integer> buckets, Collection<String> chains) {
        Tuple tuple = tuple(asOf)
                .addArrayOfInteger(buckets.toArray(Integer[]::new))
                .addArrayOfString(chains.toArray(String[]::new));
        return pool.preparedQuery(LISTED)
                .execute(tuple)
                .map(rows -> Rows.map(
                                rows,
                                row -> new Held(
                                        row.getString("chain"), row.getLong("sequence"), Rows.bytes(row, "hash")))
                        .stream()
                        .collect(Collectors.toMap(Held::chain, Function.identity())));
    }

    /** The hashes of all records of some chains, by chain and place. */
    Uni<Map<String, Map<Long, byte[]>>> hashes(AsOf asOf, Collection<String> chains) {
        return pool.preparedQuery(HASHES)
                .execute(tuple(asOf).addArrayOfString(chains.toArray(String[]::new)))
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
        List<Object> values = Arrays.asList(asOf.source(), asOf.census(), asOf.fence(), asOf.reached(), asOf.seen());
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
