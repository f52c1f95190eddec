package cn.quanhen.audit.census;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.census.HeldTips.Held;
import cn.quanhen.audit.log.Sha256;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusTip;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Holds what a service says that it holds against what the log holds (Art. 27), both as of the same {@link AsOf}. */
final class Reconciliation {
    private static final int HASH = 32;
    private static final int BUCKETS = 256;
    private static final long CHAINS_AT_ONCE = 50_000;

    private Reconciliation() {}

    /**
     * The buckets that differ; all of them where the census does not hold 256 digests.
     *
     * @param empty the digest of a bucket without chains
     * @param held the digests of the log's buckets that have chains
     */
    static List<BucketDifference> differing(Census census, byte[] empty, Map<Integer, byte[]> held) {
        return IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> new BucketDifference(
                        bucket, claimed(census, bucket), ByteString.copyFrom(held.getOrDefault(bucket, empty))))
                .filter(one -> !one.claimed().equals(one.held()))
                .toList();
    }

    /** The bucket of a chain, as {@code quanhen.ledger.v1.Census} defines it. */
    static int bucket(String chain) {
        return Sha256.of(chain.getBytes(UTF_8))[0] & 0xFF;
    }

    /**
     * How many buckets are asked for at once, so that what is listed does not fill the memory of either side; later
     * censuses show the rest.
     *
     * @param chains how many the service or the log has in all
     */
    static int bucketsAtOnce(long chains) {
        return (int) Math.clamp(CHAINS_AT_ONCE * BUCKETS / Math.max(chains, 1), 1, BUCKETS);
    }

    private static ByteString claimed(Census census, int bucket) {
        ByteString all = census.getBuckets();
        return all.size() == BUCKETS * HASH ? all.substring(bucket * HASH, (bucket + 1) * HASH) : ByteString.EMPTY;
    }

    /**
     * What differs in the chains that a part of a listing speaks of.
     *
     * @param tips where the log's chains of the listed buckets and names end
     * @param hashes the hashes of the log's records, of the chains that are listed by name
     */
    static List<Difference> compare(
            CensusListing listing, Map<String, Held> tips, Map<String, Map<Long, byte[]>> hashes) {
        List<Difference> differences = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (CensusTip tip : listing.getTipsList()) {
            listed.add(tip.getChain());
            ListedRecords.of(tip)
                    .ifPresentOrElse(
                            part -> records(
                                    part,
                                    tip.getRecordsList(),
                                    hashes.getOrDefault(tip.getChain(), Map.of()),
                                    differences),
                            () -> tip(tip, tips.get(tip.getChain()), differences));
        }
        tips.keySet().stream()
                .filter(chain -> !listed.contains(chain) && ListedNames.missing(chain, listing))
                .sorted()
                .forEach(chain -> differences.add(new Difference(Kind.RECORD_MISSING, chain, 0)));
        return differences;
    }

    private static void tip(CensusTip tip, Held held, List<Difference> differences) {
        long logged = held == null ? 0 : held.sequence();
        if (logged < tip.getSequence()) {
            differences.add(new Difference(Kind.EVENT_MISSING, tip.getChain(), logged + 1));
        } else if (logged > tip.getSequence()) {
            differences.add(new Difference(Kind.RECORD_MISSING, tip.getChain(), tip.getSequence() + 1));
        } else if (!Arrays.equals(held.hash(), tip.getHash().toByteArray())) {
            differences.add(new Difference(Kind.RECORD_CHANGED, tip.getChain(), tip.getSequence()));
        }
    }

    private static void records(
            ListedRecords part, List<ByteString> hashes, Map<Long, byte[]> logged, List<Difference> differences) {
        long last =
                logged.keySet().stream().filter(place -> place <= part.last()).reduce(part.listed(), Math::max);
        LongStream.rangeClosed(part.first(), last).forEach(place -> {
            byte[] stored = place <= part.listed()
                    ? hashes.get((int) (place - part.first())).toByteArray()
                    : new byte[HASH];
            byte[] known = logged.get(place);
            if (known == null) {
                differences.add(new Difference(Kind.EVENT_MISSING, part.chain(), place));
            } else if (Arrays.equals(stored, new byte[HASH])) {
                differences.add(new Difference(Kind.RECORD_MISSING, part.chain(), place));
            } else if (!Arrays.equals(stored, known)) {
                differences.add(new Difference(Kind.RECORD_CHANGED, part.chain(), place));
            }
        });
    }
}
