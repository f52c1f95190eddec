package cn.quanhen.audit.census;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.census.HeldTips.Held;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusTip;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Holds what a service says that it holds against what the log holds (Art. 27). Both as of the same fence. */
final class Reconciliation {
    private static final int HASH = 32;
    private static final int BUCKETS = 256;

    private Reconciliation() {}

    /**
     * The buckets that differ; all of them where the census does not hold 256 digests.
     *
     * @param empty the digest of a bucket without chains
     * @param held the digests of the log's buckets that have chains
     */
    static List<Integer> differing(Census census, byte[] empty, Map<Integer, byte[]> held) {
        byte[] claimed = census.getBuckets().toByteArray();
        return IntStream.range(0, BUCKETS)
                .filter(bucket -> claimed.length != BUCKETS * HASH
                        || !MessageDigest.isEqual(
                                Arrays.copyOfRange(claimed, bucket * HASH, bucket * HASH + HASH),
                                held.getOrDefault(bucket, empty)))
                .boxed()
                .toList();
    }

    /**
     * What differs in the chains that are listed.
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
            if (tip.getRecordsCount() > 0) {
                records(tip, hashes.getOrDefault(tip.getChain(), Map.of()), differences);
            } else {
                tip(tip, tips.get(tip.getChain()), differences);
            }
        }
        tips.keySet().stream()
                .filter(chain -> !listed.contains(chain) && spokenOf(chain, listing))
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

    private static void records(CensusTip tip, Map<Long, byte[]> logged, List<Difference> differences) {
        long last = Math.max(
                tip.getRecordsCount(),
                logged.keySet().stream().mapToLong(Long::longValue).max().orElse(0));
        LongStream.rangeClosed(1, last).forEach(place -> {
            byte[] stored = place <= tip.getRecordsCount()
                    ? tip.getRecords((int) place - 1).toByteArray()
                    : new byte[HASH];
            byte[] known = logged.get(place);
            if (known == null) {
                differences.add(new Difference(Kind.EVENT_MISSING, tip.getChain(), place));
            } else if (Arrays.equals(stored, new byte[HASH])) {
                differences.add(new Difference(Kind.RECORD_MISSING, tip.getChain(), place));
            } else if (!Arrays.equals(stored, known)) {
                differences.add(new Difference(Kind.RECORD_CHANGED, tip.getChain(), place));
            }
        });
    }

    /** A listing that was cut says nothing of the names after the last; in UTF-8 bytes names sort as code points do. */
    private static boolean spokenOf(String chain, CensusListing listing) {
        return !listing.getTruncated()
                || listing.getTipsCount() > 0
                        && chain.compareTo(listing.getTips(listing.getTipsCount() - 1)
                                        .getChain())
                                < 0;
    }
}
