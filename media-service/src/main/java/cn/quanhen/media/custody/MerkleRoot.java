package cn.quanhen.media.custody;

import java.util.ArrayDeque;
import java.util.function.IntFunction;

/** The Merkle tree hash of RFC 6962 §2.1, over leaves that are hashed already, with either algorithm. */
final class MerkleRoot {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private MerkleRoot() {}

    /** A digest that goes on to take the content of a leaf. */
    static Hashing startLeaf(Algorithm algorithm) {
        var hashing = algorithm.start();
        hashing.update(LEAF, 0, 1);
        return hashing;
    }

    /** The root over {@code count} leaves, at least one. */
    static byte[] of(Algorithm algorithm, int count, IntFunction<byte[]> leaf) {
        var hashing = algorithm.start();
        var peaks = new ArrayDeque<byte[]>();
        for (int i = 0; i < count; i++) {
            peaks.push(leaf.apply(i));
            // As many pairs are whole as there are ones at the end of the leaf's number.
            for (int pairs = Integer.numberOfTrailingZeros(~i); pairs > 0; pairs--) {
                join(hashing, peaks);
            }
        }
        while (peaks.size() > 1) {
            join(hashing, peaks);
        }
        return peaks.pop();
    }

    private static void join(Hashing hashing, ArrayDeque<byte[]> peaks) {
        var right = peaks.pop();
        var left = peaks.pop();
        hashing.update(NODE, 0, 1);
        hashing.update(left, 0, left.length);
        hashing.update(right, 0, right.length);
        peaks.push(hashing.finish());
    }
}
