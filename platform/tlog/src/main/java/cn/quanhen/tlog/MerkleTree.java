package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size over hashes that somebody else holds: its root and its proofs, as RFC 6962 §2.1 defines them.
 *
 * @param size the number of entries
 * @param subtrees the hashes of the complete subtrees within that size
 */
public record MerkleTree(long size, Subtrees subtrees) {
    /** Refuses a negative size. */
    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }

    /** {@code MTH(D[n])}. */
    public Hash root() {
        return size == 0 ? Hashing.empty() : range(0, size);
    }

    /**
     * {@code PATH(m, D[n])}, RFC 6962 §2.1.1: from the leaf's sibling up to the root's child.
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index " + index + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * {@code PROOF(m, D[n])}, RFC 6962 §2.1.2. Empty from size 0 and from the same size.
     *
     * @throws IllegalArgumentException unless {@code 0 <= from <= size}
     */
    public ConsistencyProof consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("from " + from + " in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0 && from < size) {
            subproof(from, 0, size, true, path);
        }
        return new ConsistencyProof(from, size, path);
    }

    private void path(long index, long low, long high, List<Hash> path) {
        if (high - low == 1) {
            return;
        }
        long middle = low + split(high - low);
        if (index < middle) {
            path(index, low, middle, path);
            path.add(range(middle, high));
        } else {
            path(index, middle, high, path);
            path.add(range(low, middle));
        }
    }

    private void subproof(long from, long low, long high, boolean known, List<Hash> path) {
        if (from == high) {
            if (!known) {
                path.add(range(low, high));
            }
            return;
        }
        long middle = low + split(high - low);
        if (from <= middle) {
            subproof(from, low, middle, known, path);
            path.add(range(middle, high));
        } else {
            subproof(from, middle, high, false, path);
            path.add(range(low, middle));
        }
    }

    /** {@code MTH(D[low:high])}; {@code low} is always a multiple of the largest power of two within the range. */
    private Hash range(long low, long high) {
        long count = high - low;
        if (Long.bitCount(count) == 1) {
            return subtrees.at(Long.numberOfTrailingZeros(count), low / count);
        }
        long middle = low + split(count);
        return Hashing.node(range(low, middle), range(middle, high));
    }

    /** The largest power of two smaller than {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
