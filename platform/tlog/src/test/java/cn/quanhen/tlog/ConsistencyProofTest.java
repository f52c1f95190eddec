package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {
    private final Random random = new Random(2142);

    @Test
    void everyGrowthUpTo100IsProvedAndEveryOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(100, random);
        for (int to = 1; to <= 100; to++) {
            for (int from = 1; from <= to; from++) {
                check(tree, from, to);
            }
        }
    }

    @Test
    void growthOfRandomTreesUpTo2To16IsProvedAndEveryOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(1 << 16, random);
        for (int i = 0; i < 12; i++) {
            int to = 2 + random.nextInt((1 << 16) - 1);
            check(tree, 1 + random.nextInt(to), to);
        }
    }

    private void check(RandomTree tree, long from, long to) {
        ConsistencyProof proof = tree.at(to).consistency(from);
        Hash older = tree.root(from);
        Hash newer = tree.root(to);
        assertThat(proof.proves(older, newer)).isTrue();
        assertThat(proof.proves(Bits.flip(older, random), newer)).isFalse();
        assertThat(proof.proves(older, Bits.flip(newer, random))).isFalse();
        for (List<Hash> path : Bits.flips(proof.path(), random)) {
            assertThat(new ConsistencyProof(from, to, path).proves(older, newer))
                    .isFalse();
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
