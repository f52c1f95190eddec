package cn.quanhen.tlog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a growing tree: the hashes of the complete subtrees that its size is made of (RFC 6962 §2.1), at
 * most 63. Enough to compute the root as leaves come in, one after the other. Not for several threads.
 */
public final class Frontier {
    private final Deque<Hash> subtrees;
    private long size;

    private Frontier(long size, List<Hash> subtrees) {
        this.size = size;
        this.subtrees = new ArrayDeque<>(subtrees);
    }

    /** Of the empty tree. */
    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /**
     * Of a tree of that size.
     *
     * @param subtrees the largest first, as {@link #subtrees()} gives them
     * @throws MalformedException unless there is one for each power of two in the size
     */
    public static Frontier of(long size, List<Hash> subtrees) {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new MalformedException("RFC 6962 §2.1", subtrees.size() + " subtrees in a tree of " + size);
        }
        return new Frontier(size, subtrees);
    }

    /** Of a tree that somebody holds. */
    public static Frontier of(MerkleTree tree) {
        List<Hash> subtrees = new ArrayList<>();
        long left = 0;
        while (left < tree.size()) {
            int height = Long.numberOfTrailingZeros(Long.highestOneBit(tree.size() - left));
            subtrees.add(tree.subtrees().at(height, left >> height));
            left += 1L << height;
        }
        return new Frontier(tree.size(), subtrees);
    }

    /** Appends a leaf's hash. */
    public void append(Hash leaf) {
        Hash right = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            right = Hashing.node(subtrees.removeLast(), right);
        }
        subtrees.addLast(right);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The hashes of the complete subtrees, the largest first. */
    public List<Hash> subtrees() {
        return List.copyOf(subtrees);
    }

    /** {@code MTH(D[n])}. */
    public Hash root() {
        Iterator<Hash> smallestFirst = subtrees.descendingIterator();
        if (!smallestFirst.hasNext()) {
            return Hashing.empty();
        }
        Hash root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = Hashing.node(smallestFirst.next(), root);
        }
        return root;
    }
}
