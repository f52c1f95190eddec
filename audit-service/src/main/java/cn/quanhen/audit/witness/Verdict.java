package cn.quanhen.audit.witness;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import java.util.Optional;

/** What a witness decides about a checkpoint that the log itself has signed (tlog-witness, add-checkpoint). */
sealed interface Verdict {
    /** 200: it only grew. */
    record Cosign(Checkpoint checkpoint) implements Verdict {}

    /** 400: the old size is beyond the checkpoint's. */
    record OldBeyondNew() implements Verdict {}

    /** 409: the old size is not what was last cosigned, which is told. */
    record OtherSize(long size) implements Verdict {}

    /** 422: another root at the size that was cosigned. */
    record Fork() implements Verdict {}

    /** 422: the proof does not hold, which alone does not show that the log forked. */
    record Unproved() implements Verdict {}

    /**
     * Decides.
     *
     * @param request what the log asks
     * @param checkpoint the checkpoint in it
     * @param last what was last cosigned for this log
     */
    static Verdict on(AddCheckpoint request, Checkpoint checkpoint, Optional<WitnessHead> last) {
        long size = last.map(WitnessHead::size).orElse(0L);
        Hash root = last.map(WitnessHead::root).orElseGet(Hashing::empty);
        if (request.old() > checkpoint.size()) {
            return new OldBeyondNew();
        }
        if (request.old() != size) {
            return new OtherSize(size);
        }
        if (size == checkpoint.size() && !root.equals(checkpoint.root())) {
            return new Fork();
        }
        ConsistencyProof proof = new ConsistencyProof(size, checkpoint.size(), request.proof());
        return proof.proves(root, checkpoint.root()) ? new Cosign(checkpoint) : new Unproved();
    }
}
