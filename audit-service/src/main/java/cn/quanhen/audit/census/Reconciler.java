package cn.quanhen.audit.census;

import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.tlog.Hashing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides on the censuses that wait. A digest that still differs after the grace is narrowed to chains by asking for
 * them; a chain that still differs after the grace is named. Blocks; runs on a worker thread.
 */
@ApplicationScoped
class Reconciler {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So many chains are asked for with all their records at once; the next census shows the rest. */
    private static final int CHAINS_AT_ONCE = 64;

    private static final byte[] EMPTY = Hashing.empty().bytes();

    private final PendingCensuses pending;
    private final HeldTips held;
    private final CensusRequests requests;
    private final CensusAlarms alarms;
    private final NamedBuckets named;
    private final CensusSources sources;
    private final Duration grace;
    private final Clock clock;

    Reconciler(
            PendingCensuses pending,
            HeldTips held,
            CensusRequests requests,
            CensusAlarms alarms,
            NamedBuckets named,
            CensusSources sources,
            CensusSettings settings,
            Clock clock) {
        this.pending = pending;
        this.held = held;
        this.requests = requests;
        this.alarms = alarms;
        this.named = named;
        this.sources = sources;
        this.grace = settings.grace();
        this.clock = clock;
    }

    void turn() {
        for (Pending one : pending.all()) {
            boolean decided = one.census().hasListing() ? listing(one) : digest(one);
            if (decided) {
                pending.decided(one);
            }
        }
    }

    private boolean digest(Pending one) {
        List<BucketDifference> differing = differing(one);
        Set<BucketDifference> known =
                differing.isEmpty() ? Set.of() : await(named.of(one.asOf().source()));
        List<BucketDifference> fresh =
                differing.stream().filter(bucket -> !known.contains(bucket)).toList();
        if (fresh.isEmpty()) {
            return decided(one);
        }
        // Half of the grace: what is merely late is not asked for under load, and the listing has a grace of its own.
        if (!passed(one, grace.dividedBy(2))) {
            return false;
        }
        String source = one.asOf().source();
        long chains = Math.max(one.census().getChains(), await(held.chains(source)));
        ask(CensusRequest.newBuilder()
                .setSource(source)
                .addAllBuckets(fresh.stream()
                        .map(BucketDifference::bucket)
                        .limit(Reconciliation.bucketsAtOnce(chains))
                        .toList()));
        return true;
    }

    private boolean listing(Pending one) {
        CensusListing listing = one.census().getListing();
        Map<String, HeldTips.Held> tips = await(held.tips(one.asOf(), listing));
        List<Difference> differences = Reconciliation.compare(listing, tips, await(held.hashes(one.asOf(), listing)));
        if (differences.isEmpty()) {
            return decided(one);
        }
        if (!passed(one, grace)) {
            return false;
        }
        await(alarms.raise(one.asOf().source(), differences));
        named(one, differences);
        List<String> unclear = differences.stream()
                .filter(difference -> difference.sequence() > 0)
                .map(Difference::chain)
                .filter(chain ->
                        tips.containsKey(chain) && !listing.getChainsList().contains(chain))
                .distinct()
                .limit(CHAINS_AT_ONCE)
                .toList();
        if (!unclear.isEmpty()) {
            ask(CensusRequest.newBuilder().setSource(one.asOf().source()).addAllChains(unclear));
        }
        return decided(one);
    }

    private List<BucketDifference> differing(Pending one) {
        return Reconciliation.differing(one.census(), EMPTY, await(held.buckets(one.asOf())));
    }

    private void named(Pending one, List<Difference> differences) {
        Set<Integer> listed = differences.stream()
                .map(difference -> Reconciliation.bucket(difference.chain()))
                .filter(one.census().getListing().getBucketsList()::contains)
                .collect(Collectors.toSet());
        if (!listed.isEmpty()) {
            await(named.note(
                    one.asOf().source(),
                    differing(one).stream()
                            .filter(difference -> listed.contains(difference.bucket()))
                            .toList()));
        }
    }

    /** The service and the log agree, or where they do not is named. */
    private boolean decided(Pending one) {
        await(sources.decided(one.asOf().source()));
        await(alarms.decided(one.asOf().source()));
        return true;
    }

    private void ask(CensusRequest.Builder request) {
        await(requests.ask(request));
    }

    private boolean passed(Pending one, Duration time) {
        return one.since().plus(time).isBefore(clock.instant());
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
