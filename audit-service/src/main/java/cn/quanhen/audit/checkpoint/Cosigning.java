package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.KeyId;
import cn.quanhen.tlog.Note;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Has a checkpoint cosigned by one witness, from whatever size that witness last cosigned. Blocks. */
@ApplicationScoped
public class Cosigning {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WitnessClient witnesses;
    private final Trees trees;
    private final Checkpoints checkpoints;
    private final Map<KeyId, Long> lastCosigned = new ConcurrentHashMap<>();

    Cosigning(WitnessClient witnesses, Trees trees, Checkpoints checkpoints) {
        this.witnesses = witnesses;
        this.trees = trees;
        this.checkpoints = checkpoints;
    }

    /**
     * The checkpoint with the witness's cosignature.
     *
     * @param assumed the size that the witness has cosigned, where nothing better is known
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness has cosigned more than this log ever signed, or another history
     */
    Note cosign(Panel.Member witness, SignedHead head, long assumed) {
        long from = Math.min(lastCosigned.getOrDefault(witness.id(), assumed), head.size());
        Note note = ask(witness, head, from);
        lastCosigned.put(witness.id(), head.size());
        return note;
    }

    /** Once more where the witness remembers another size than this node does (tlog-witness, add-checkpoint). */
    private Note ask(Panel.Member witness, SignedHead head, long from) {
        return switch (send(witness, head, from)) {
            case WitnessAnswer.Cosigned done -> done.note();
            case WitnessAnswer.OtherSize other -> again(witness, head, from, other.size());
        };
    }

    private Note again(Panel.Member witness, SignedHead head, long from, long cosigned) {
        try {
            resume(witness, from, head.size(), cosigned, this::signed);
        } catch (WitnessAway e) {
            lastCosigned.put(witness.id(), cosigned);
            throw e;
        }
        if (send(witness, head, cosigned) instanceof WitnessAnswer.Cosigned done) {
            return done.note();
        }
        throw new WitnessAway("the size of the witness " + witness.name() + " moved meanwhile");
    }

    /**
     * Whether a witness can be asked once more from the size that it told. A newer checkpoint of this log is public,
     * and anybody may have brought it to the witness while that one was asked about an older one.
     *
     * @param from the size that the request assumed
     * @param asked the size of the checkpoint in it
     * @param cosigned what the witness told
     * @param signed the newest size that this log has signed
     * @throws LogContradicted where the witness has cosigned more than that, or another root
     * @throws WitnessAway where it has cosigned a newer checkpoint already
     */
    static void resume(Panel.Member witness, long from, long asked, long cosigned, LongSupplier signed) {
        if (cosigned == from) {
            throw WitnessAnswer.mismatch(witness, from, asked);
        }
        if (cosigned > asked) {
            long newest = signed.getAsLong();
            if (cosigned > newest) {
                throw LogContradicted.rolledBack(witness.name(), cosigned, newest);
            }
            throw new WitnessAway("the witness " + witness.name() + " has cosigned size " + cosigned + " already");
        }
    }

    private long signed() {
        return checkpoints
                .signed()
                .await()
                .atMost(PATIENCE)
                .map(SignedHead::size)
                .orElse(0L);
    }

    private WitnessAnswer send(Panel.Member witness, SignedHead head, long from) {
        ConsistencyProof proof = trees.ask(Tiles.LOG, head.size(), tree -> tree.consistency(from))
                .await()
                .atMost(PATIENCE);
        return witnesses.ask(witness, new AddCheckpoint(from, proof.path(), head.note()));
    }
}
