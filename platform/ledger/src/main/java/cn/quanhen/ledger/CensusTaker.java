package cn.quanhen.ledger;

import cn.quanhen.ledger.CensusBuckets.Bucket;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Counts a service's chains and writes down where they end. */
@ApplicationScoped
class CensusTaker {
    /** The lines and digests that {@code quanhen.ledger.v1.Census} defines. */
    private static final String BUCKETS = """
            SELECT get_byte(sha256(convert_to(name, 'UTF8')), 0) AS bucket,
                count(*) AS chains, sum(tip_sequence)::bigint AS records,
                sha256(string_agg(convert_to(name, 'UTF8') || '\\x00'::bytea || int8send(tip_sequence) || tip_hash,
                    ''::bytea ORDER BY name COLLATE "C")) AS digest
            FROM chain WHERE name <> $1 GROUP BY 1""";

    private final CensusFence fence;
    private final CensusLister lister;
    private final ServiceIdentity self;

    CensusTaker(CensusFence fence, CensusLister lister, ServiceIdentity self) {
        this.fence = fence;
        this.lister = lister;
        this.self = self;
    }

    Uni<Census> take() {
        return fence.within(this::count);
    }

    /** A census that hands back what the question says of itself. */
    Uni<Census> answer(CensusRequest request) {
        return take().map(
                        census -> census.toBuilder().setSeen(request.getSeen()).build());
    }

    /** Censuses as of one fence that together list what is asked for. */
    Uni<List<Census>> list(CensusRequest request) {
        return fence.within((view, below) -> count(view, below)
                .chain(census -> lister.list(view, request)
                        .map(listings -> listings.stream()
                                .map(listing -> with(census, request, listing))
                                .toList())));
    }

    private Uni<Census> count(SqlConnection view, long below) {
        return view.preparedQuery(BUCKETS)
                .execute(Tuple.of(self.censusChain()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CensusTaker::bucket)
                        .toList())
                .map((List<Bucket> held) -> CensusBuckets.census(below, held));
    }

    private static Bucket bucket(Row row) {
        return new Bucket(
                row.getInteger("bucket"),
                row.getLong("chains"),
                row.getLong("records"),
                row.getBuffer("digest").getBytes());
    }

    private static Census with(Census census, CensusRequest request, CensusListing listing) {
        return census.toBuilder().setSeen(request.getSeen()).setListing(listing).build();
    }
}
