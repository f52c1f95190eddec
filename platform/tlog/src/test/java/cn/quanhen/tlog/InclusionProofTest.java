package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InclusionProofTest {
    private final Random random = new Random(9162);

    @Test
    void everyEntryOfEveryTreeUpTo130IsProvedAndEveryOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(130, random);
        for (int size = 1; size <= 130; size++) {
            for (int index = 0; index < size; index++) {
                check(tree, size, index);
            }
        }
    }

    @Test
    void entriesOfRandomTreesUpTo2To16AreProvedAndEveryOneBitMutationIsRefused() {
        RandomTree tree = new RandomTree(1 << 16, random);
        for (int i = 0; i < 12; i++) {
            int size = 1 + random.nextInt(1 << 16);
            check(tree, size, random.nextInt(size));
        }
        check(tree, 1 << 16, (1 << 16) - 1);
    }

    private void check(RandomTree tree, long size, long index) {
        InclusionProof proof = tree.at(size).inclusion(index);
        Hash leaf = tree.leaf(index);
        Hash root = tree.root(size);
        assertThat(proof.proves(leaf, root)).isTrue();
        assertThat(proof.proves(Bits.flip(leaf, random), root)).isFalse();
        assertThat(proof.proves(leaf, Bits.flip(root, random))).isFalse();
        for (List<Hash> path : Bits.flips(proof.path(), random)) {
            assertThat(new InclusionProof(index, size, path).proves(leaf, root)).isFalse();
        }
        for (int bit = 0; bit < 63; bit++) {
            InclusionProof elsewhere = new InclusionProof(index ^ (1L << bit), size, proof.path());
            assertThat(elsewhere.proves(leaf, root)).isFalse();
        }
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
