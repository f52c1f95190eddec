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

/**
 * Decides on the censuses that wait. A digest that still differs after the grace is narrowed to chains by asking for
 * them; a chain that still differs after the grace is named. Blocks; runs on a worker thread.
 */
@ApplicationScoped
class Reconciler {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** So many buckets are asked for at once; the next census shows the rest. */
    private static final int ASKED_AT_ONCE = 8;

    private static final int NAMED_AT_ONCE = 200;
    private static final byte[] EMPTY = Hashing.empty().bytes();

    private final PendingCensuses pending;
    private final HeldTips held;
    private final CensusRequests requests;
    private final CensusAlarms alarms;
    private final NamedBuckets named;
    private final Duration grace;
    private final Clock clock;

    Reconciler(
            PendingCensuses pending,
            HeldTips held,
            CensusRequests requests,
            CensusAlarms alarms,
            NamedBuckets named,
            CensusSettings settings,
            Clock clock) {
        this.pending = pending;
        this.held = held;
        this.requests = requests;
        this.alarms = alarms;
        this.named = named;
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
        List<Integer> differing = Reconciliation.differing(one.census(), EMPTY, await(held.buckets(one.asOf())));
        if (differing.isEmpty()) {
            return true;
        }
        // Half of the grace: what is merely late is not asked for under load, and the listing has a grace of its own.
        if (!passed(one, grace.dividedBy(2))) {
            return false;
        }
        List<Integer> fresh = differing.stream()
                .filter(bucket -> !named.before(one, bucket))
                .limit(ASKED_AT_ONCE)
                .toList();
        if (!fresh.isEmpty()) {
            ask(CensusRequest.newBuilder().setSource(one.asOf().source()).addAllBuckets(fresh));
        }
        return true;
    }

    private boolean listing(Pending one) {
        CensusListing listing = one.census().getListing();
        Map<String, HeldTips.Held> tips =
                await(held.tips(one.asOf(), listing.getBucketsList(), listing.getChainsList()));
        List<Difference> differences =
                Reconciliation.compare(listing, tips, await(held.hashes(one.asOf(), listing.getChainsList())));
        if (differences.isEmpty()) {
            return true;
        }
        if (!passed(one, grace)) {
            return false;
        }
        differences.stream()
                .limit(NAMED_AT_ONCE)
                .forEach(difference -> await(alarms.raise(one.asOf().source(), difference)));
        listing.getBucketsList().forEach(bucket -> named.note(one, bucket));
        List<String> unclear = differences.stream()
                .map(Difference::chain)
                .filter(chain ->
                        tips.containsKey(chain) && !listing.getChainsList().contains(chain))
                .distinct()
                .limit(ASKED_AT_ONCE)
                .toList();
        if (!unclear.isEmpty()) {
            ask(CensusRequest.newBuilder().setSource(one.asOf().source()).addAllChains(unclear));
        }
        return true;
    }

    private void ask(CensusRequest.Builder request) {
        await(requests.ask(request.build()));
    }

    private boolean passed(Pending one, Duration time) {
        return one.since().plus(time).isBefore(clock.instant());
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
