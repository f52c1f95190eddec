package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.Census;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;

/** The digests of a census, put together as {@code quanhen.ledger.v1.Census} defines them. */
final class CensusBuckets {
    private static final int BUCKETS = 256;

    private CensusBuckets() {}

    /**
     * A census without a listing.
     *
     * @param fence events with positions below it are counted
     * @param held the buckets that hold a chain
     */
    static Census census(long fence, List<Bucket> held) {
        var digests = new byte[BUCKETS][];
        Arrays.fill(digests, Entry.sha256(new byte[0]));
        held.forEach(bucket -> digests[bucket.number()] = bucket.digest());
        var all = ByteString.copyFrom(
                Arrays.stream(digests).map(ByteString::copyFrom).toList());
        return Census.newBuilder()
                .setFence(fence)
                .setChains(held.stream().mapToLong(Bucket::chains).sum())
                .setRecords(held.stream().mapToLong(Bucket::records).sum())
                .setDigest(ByteString.copyFrom(Entry.sha256(all.toByteArray())))
                .setBuckets(all)
                .build();
    }

    /**
     * A bucket with at least one chain.
     *
     * @param number from 0 to 255
     * @param chains how many
     * @param records how many they have in all
     * @param digest over their tips
     */
    record Bucket(int number, long chains, long records, byte[] digest) {}
}
