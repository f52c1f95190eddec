package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {
    private final Random random = new Random(2142);

    /**
     * Exhaustive in both sizes. Of the mutations one random bit of each hash and of both roots, at every thirteenth
     * older size from 1, another one at each newer size; the next test takes every bit. From size 0 there is nothing to
     * mutate: every tree begins with the empty one.
     */
    @Test
    void everyGrowthUpTo600IsProvedAndMutationsAreRefused() {
        RandomTree tree = new RandomTree(600, random);
        List<Hash> roots = IntStream.rangeClosed(0, 600).mapToObj(tree::root).toList();
        for (int to = 0; to <= 600; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = tree.at(to).consistency(from);
                accepted(proof, roots.get(from), roots.get(to));
                if (from > 0 && from % 13 == to % 13) {
                    mutate(proof, roots.get(from), roots.get(to), Bits.flips(proof.path(), random));
                }
            }
        }
    }

    /** Exhaustive in the bits of the proof and of both roots. */
    @Test
    void everyOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(600, random);
        for (int to : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 16, 17, 255, 256, 257, 600}) {
            for (int from : new int[] {1, to / 2, to - 1, to}) {
                if (from > 0) {
                    ConsistencyProof proof = tree.at(to).consistency(from);
                    Hash older = tree.root(from);
                    Hash newer = tree.root(to);
                    mutate(proof, older, newer, Bits.each(proof.path()));
                    Bits.each(older).forEach(other -> refused(proof, other, newer));
                    Bits.each(newer).forEach(other -> refused(proof, older, other));
                }
            }
        }
    }

    @Test
    void growthOfRandomTreesUpTo2To16IsProvedAndMutationsAreRefused() {
        RandomTree tree = new RandomTree(1 << 16, random);
        for (int i = 0; i < 40; i++) {
            int to = 2 + random.nextInt((1 << 16) - 1);
            int from = 1 + random.nextInt(to);
            ConsistencyProof proof = tree.at(to).consistency(from);
            accepted(proof, tree.root(from), tree.root(to));
            mutate(proof, tree.root(from), tree.root(to), Bits.flips(proof.path(), random));
        }
    }

    /** As with inclusion, the path alone does not fix the sizes; each is signed together with its root. */
    @Test
    void aProofBetweenOtherSizesIsRefusedWhereAnyBitOfEitherSizeDiffers() {
        RandomTree tree = new RandomTree(1 << 10, random);
        for (int to = 2; to <= 600; to++) {
            int from = 1 + random.nextInt(to - 1);
            List<Hash> path = tree.at(to).consistency(from).path();
            for (int bit = 0; bit < 64; bit++) {
                long otherTo = to ^ 1L << bit;
                long otherFrom = from ^ 1L << bit;
                refused(new ConsistencyProof(from, otherTo, path), tree.root(from), root(tree, otherTo));
                refused(new ConsistencyProof(otherFrom, to, path), root(tree, otherFrom), tree.root(to));
            }
        }
    }

    private Hash root(RandomTree tree, long size) {
        return size >= 0 && size <= 1 << 10 ? tree.root(size) : Bits.flip(tree.root(1), random);
    }

    private void mutate(ConsistencyProof proof, Hash older, Hash newer, List<List<Hash>> paths) {
        refused(proof, Bits.flip(older, random), newer);
        refused(proof, older, Bits.flip(newer, random));
        for (List<Hash> path : paths) {
            refused(new ConsistencyProof(proof.from(), proof.to(), path), older, newer);
        }
    }

    private static void accepted(ConsistencyProof proof, Hash older, Hash newer) {
        if (!proof.proves(older, newer)) {
            throw new AssertionError("growth from " + proof.from() + " to " + proof.to() + " is not proved");
        }
    }

    private static void refused(ConsistencyProof proof, Hash older, Hash newer) {
        if (proof.proves(older, newer)) {
            throw new AssertionError("a mutation of " + proof.from() + " to " + proof.to() + " is proved");
        }
    }

    @Test
    void everyTreeBeginsWithTheEmptyOneWithoutAProof() {
        Hash root = new RandomTree(9, random).root(9);
        assertThat(new ConsistencyProof(0, 9, List.of()).proves(Hashing.empty(), root))
                .isTrue();
        assertThat(new ConsistencyProof(0, 9, List.of(root)).proves(Hashing.empty(), root))
                .isFalse();
        assertThat(new ConsistencyProof(0, 9, List.of()).proves(root, root)).isFalse();
    }

    @Test
    void theSameSizeAsksForTheSameRootAndNoProof() {
        Hash root = new RandomTree(9, random).root(9);
        assertThat(new ConsistencyProof(9, 9, List.of()).proves(root, root)).isTrue();
        assertThat(new ConsistencyProof(9, 9, List.of(root)).proves(root, root)).isFalse();
        assertThat(new ConsistencyProof(9, 9, List.of()).proves(root, Bits.flip(root, random)))
                .isFalse();
    }

    @Test
    void aTreeThatShrinksIsRefused() {
        RandomTree tree = new RandomTree(9, random);
        List<Hash> path = tree.at(9).consistency(8).path();
        assertThat(new ConsistencyProof(9, 8, path).proves(tree.root(9), tree.root(8)))
                .isFalse();
        assertThat(new ConsistencyProof(-1, 8, path).proves(tree.root(9), tree.root(8)))
                .isFalse();
    }

    @Test
    void leftoverAndMissingHashesAreRefused() {
        RandomTree tree = new RandomTree(11, random);
        List<Hash> path = tree.at(11).consistency(6).path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(tree.root(11));
        assertThat(new ConsistencyProof(6, 11, longer).proves(tree.root(6), tree.root(11)))
                .isFalse();
        assertThat(new ConsistencyProof(6, 11, path.subList(0, path.size() - 1)).proves(tree.root(6), tree.root(11)))
                .isFalse();
        assertThat(new ConsistencyProof(6, 11, List.of()).proves(tree.root(6), tree.root(11)))
                .isFalse();
    }
}
