package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InclusionProofTest {
    private static final int[] SIZES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 15, 16, 17, 255, 256, 257, 511, 600};

    private final Random random = new Random(9162);

    /**
     * Exhaustive in size and index. Of the mutations one random bit of each hash, of the leaf and of the root, and
     * every bit of the index, at every thirteenth index, another one at each size; the next test takes every bit.
     */
    @Test
    void everyEntryOfEveryTreeUpTo600IsProvedAndMutationsAreRefused() {
        RandomTree tree = new RandomTree(600, random);
        for (int size = 1; size <= 600; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.at(size).inclusion(index);
                accepted(proof.proves(tree.leaf(index), root), size, index);
                if (index % 13 == size % 13) {
                    mutate(proof, tree.leaf(index), root, Bits.flips(proof.path(), random));
                }
            }
        }
    }

    /** Exhaustive in the bits of proof, leaf, root and index. */
    @Test
    void everyOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(600, random);
        for (int size : SIZES) {
            Hash root = tree.root(size);
            for (int index : size <= 17 ? range(size) : new int[] {0, size / 2, random.nextInt(size), size - 1}) {
                InclusionProof proof = tree.at(size).inclusion(index);
                Hash leaf = tree.leaf(index);
                mutate(proof, leaf, root, Bits.each(proof.path()));
                Bits.each(leaf).forEach(other -> refused(proof.proves(other, root), proof));
                Bits.each(root).forEach(other -> refused(proof.proves(leaf, other), proof));
            }
        }
    }

    @Test
    void entriesOfRandomTreesUpTo2To16AreProvedAndMutationsAreRefused() {
        RandomTree tree = new RandomTree(1 << 16, random);
        for (int i = 0; i < 40; i++) {
            int size = i == 0 ? 1 << 16 : 1 + random.nextInt(1 << 16);
            int index = i == 0 ? size - 1 : random.nextInt(size);
            InclusionProof proof = tree.at(size).inclusion(index);
            Hash root = tree.root(size);
            accepted(proof.proves(tree.leaf(index), root), size, index);
            mutate(proof, tree.leaf(index), root, Bits.flips(proof.path(), random));
        }
    }

    /**
     * The path alone does not fix the size (index 0 has the same path in trees of 5 and of 6); the checkpoint, which is
     * signed, holds size and root together. So the size is changed on its own in {@link TlogProofTest}; here the proof
     * is tried against the tree that has the other size.
     */
    @Test
    void aProofFromATreeOfAnotherSizeIsRefusedWhereAnyBitOfTheSizeDiffers() {
        RandomTree tree = new RandomTree(1 << 10, random);
        for (int size = 1; size <= 600; size++) {
            int index = random.nextInt(size);
            InclusionProof proof = tree.at(size).inclusion(index);
            for (int bit = 0; bit < 63; bit++) {
                long other = size ^ 1L << bit;
                InclusionProof moved = new InclusionProof(index, other, proof.path());
                Hash root = other <= 1 << 10 ? tree.root(other) : Bits.flip(tree.root(size), random);
                refused(moved.proves(tree.leaf(index), root), moved);
            }
        }
    }

    private void mutate(InclusionProof proof, Hash leaf, Hash root, List<List<Hash>> paths) {
        refused(proof.proves(Bits.flip(leaf, random), root), proof);
        refused(proof.proves(leaf, Bits.flip(root, random)), proof);
        for (List<Hash> path : paths) {
            refused(new InclusionProof(proof.index(), proof.size(), path).proves(leaf, root), proof);
        }
        for (int bit = 0; bit < 64; bit++) {
            InclusionProof elsewhere = new InclusionProof(proof.index() ^ 1L << bit, proof.size(), proof.path());
            refused(elsewhere.proves(leaf, root), elsewhere);
        }
    }

    private static void accepted(boolean proved, int size, int index) {
        if (!proved) {
            throw new AssertionError("index " + index + " of " + size + " is not proved");
        }
    }

    private static void refused(boolean proved, InclusionProof proof) {
        if (proved) {
            throw new AssertionError("a mutation of index " + proof.index() + " of " + proof.size() + " is proved");
        }
    }

    private static int[] range(int size) {
        return IntStream.range(0, size).toArray();
    }

    @Test
    void anEmptyTreeHoldsNothing() {
        assertThat(new InclusionProof(0, 0, List.of()).proves(Hashing.empty(), Hashing.empty()))
                .isFalse();
    }

    @Test
    void anIndexBeyondTheTreeIsRefused() {
        Hash leaf = Hashing.leaf(new byte[] {1});
        assertThat(new InclusionProof(1, 1, List.of()).proves(leaf, leaf)).isFalse();
        assertThat(new InclusionProof(-1, 1, List.of()).proves(leaf, leaf)).isFalse();
        RandomTree tree = new RandomTree(9, random);
        assertThat(new InclusionProof(9, 9, tree.at(9).inclusion(8).path()).proves(tree.leaf(8), tree.root(9)))
                .isFalse();
    }

    @Test
    void theSingleEntryNeedsNoPath() {
        Hash leaf = Hashing.leaf(new byte[] {1});
        assertThat(new InclusionProof(0, 1, List.of()).proves(leaf, leaf)).isTrue();
    }

    @Test
    void leftoverAndMissingHashesAreRefused() {
        RandomTree tree = new RandomTree(7, random);
        List<Hash> path = tree.at(7).inclusion(3).path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(tree.root(7));
        assertThat(new InclusionProof(3, 7, longer).proves(tree.leaf(3), tree.root(7)))
                .isFalse();
        assertThat(new InclusionProof(3, 7, longer).proves(tree.leaf(3), Hashing.node(tree.root(7), tree.root(7))))
                .isFalse();
        assertThat(new InclusionProof(3, 7, path.subList(0, 2)).proves(tree.leaf(3), tree.root(7)))
                .isFalse();
    }
}
