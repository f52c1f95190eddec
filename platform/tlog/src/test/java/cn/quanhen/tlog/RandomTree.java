package cn.quanhen.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A tree held in memory, hashed straight from the definition in RFC 6962 §2.1, to compare with. */
final class RandomTree implements Subtrees {
    final List<byte[]> entries = new ArrayList<>();
    private final List<Hash> leaves = new ArrayList<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private final Map<Long, Hash> complete = new HashMap<>();

    RandomTree(int size, Random random) {
        for (int i = 0; i < size; i++) {
            byte[] entry = new byte[1 + random.nextInt(40)];
            random.nextBytes(entry);
            entries.add(entry);
            leaves.add(Hashing.leaf(entry));
        }
    }

    RandomTree(List<byte[]> given) {
        for (byte[] entry : given) {
            entries.add(entry);
            leaves.add(Hashing.leaf(entry));
        }
    }

    Hash leaf(long index) {
        return leaves.get((int) index);
    }

    List<Hash> leaves(long from, long to) {
        return leaves.subList((int) from, (int) to);
    }

    MerkleTree at(long size) {
        return new MerkleTree(size, this);
    }

    Hash root(long size) {
        return roots.computeIfAbsent(size, unseen -> mth(leaves(0, size)));
    }

    @Override
    public Hash at(int level, long index) {
        return complete.computeIfAbsent(
                (long) level << Integer.SIZE | index, unseen -> mth(leaves(index << level, (index + 1) << level)));
    }

    static Hash mth(List<Hash> d) {
        if (d.isEmpty()) {
            return Hashing.empty();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = Integer.highestOneBit(d.size() - 1);
        return Hashing.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }
}
