package cn.quanhen.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.MerkleTree;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final String ORIGIN = "quanhen.cn/log/231202";

    @Test
    void theFirstCheckpointIsCosignedWithoutAProof() {
        assertThat(Verdict.on(request(0, List.of()), checkpoint(5, root(5)), Optional.empty()))
                .isInstanceOf(Verdict.Cosign.class);
    }

    @Test
    void aTreeThatOnlyGrewIsCosigned() {
        List<Hash> proof = tree(9).consistency(5).path();
        assertThat(Verdict.on(request(5, proof), checkpoint(9, root(9)), head(5)))
                .isInstanceOf(Verdict.Cosign.class);
    }

    @Test
    void theSameCheckpointIsCosignedAgain() {
        assertThat(Verdict.on(request(5, List.of()), checkpoint(5, root(5)), head(5)))
                .isInstanceOf(Verdict.Cosign.class);
    }

    @Test
    void anotherOldSizeIsAnsweredWithTheSizeThatWasCosigned() {
        assertThat(Verdict.on(request(4, List.of()), checkpoint(9, root(9)), head(5)))
                .isEqualTo(new Verdict.OtherSize(5));
        assertThat(Verdict.on(request(0, List.of()), checkpoint(3, root(3)), head(5)))
                .isEqualTo(new Verdict.OtherSize(5));
    }

    @Test
    void anOldSizeBeyondTheCheckpointIsABadRequest() {
        assertThat(Verdict.on(request(5, List.of()), checkpoint(4, root(4)), head(5)))
                .isInstanceOf(Verdict.OldBeyondNew.class);
    }

    @Test
    void anotherRootAtTheSameSizeIsAFork() {
        assertThat(Verdict.on(request(5, List.of()), checkpoint(5, root(6)), head(5)))
                .isInstanceOf(Verdict.Fork.class);
    }

    @Test
    void aProofThatDoesNotHoldProvesNothing() {
        List<Hash> proof = tree(9).consistency(4).path();
        assertThat(Verdict.on(request(5, proof), checkpoint(9, root(9)), head(5)))
                .isInstanceOf(Verdict.Unproved.class);
        assertThat(Verdict.on(request(5, List.of()), checkpoint(9, root(9)), head(5)))
                .isInstanceOf(Verdict.Unproved.class);
    }

    @Test
    void anEmptyTreeHasTheRootOfTheStandardAndNoOther() {
        assertThat(Verdict.on(request(0, List.of()), checkpoint(0, Hashing.empty()), Optional.empty()))
                .isInstanceOf(Verdict.Cosign.class);
        assertThat(Verdict.on(request(0, List.of()), checkpoint(0, root(1)), Optional.empty()))
                .isInstanceOf(Verdict.Fork.class);
    }

    @Test
    void theSameTreeAsksForNoProofAndNoOtherIsTaken() {
        List<Hash> proof = tree(9).consistency(5).path();
        assertThat(Verdict.on(request(5, proof), checkpoint(5, root(5)), head(5)))
                .isInstanceOf(Verdict.Unproved.class);
        assertThat(Verdict.on(request(0, proof), checkpoint(9, root(9)), Optional.empty()))
                .isInstanceOf(Verdict.Unproved.class);
    }

    private static MerkleTree tree(long size) {
        return new MerkleTree(size, VerdictTest::subtree);
    }

    private static Hash subtree(int level, long index) {
        return level == 0
                ? Hashing.leaf(new byte[] {(byte) index})
                : Hashing.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }

    private static Hash root(long size) {
        return tree(size).root();
    }

    private static Checkpoint checkpoint(long size, Hash root) {
        return new Checkpoint(ORIGIN, size, root);
    }

    private static Optional<WitnessHead> head(long size) {
        return Optional.of(new WitnessHead(size, root(size), Instant.EPOCH, ""));
    }

    private static AddCheckpoint request(long old, List<Hash> proof) {
        Note note = new Note("unread\n", List.of(new NoteSignature(new KeyId("log", 1), new byte[64])));
        return new AddCheckpoint(old, proof, note);
    }
}
