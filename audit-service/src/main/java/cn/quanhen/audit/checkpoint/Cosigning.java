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
        if (cosigned == from) {
            throw WitnessAnswer.mismatch(witness, from, head.size());
        }
        if (cosigned > head.size()) {
            throw beyond(witness, cosigned);
        }
        if (send(witness, head, cosigned) instanceof WitnessAnswer.Cosigned done) {
            return done.note();
        }
        throw new WitnessAway("the size of the witness " + witness.name() + " moved meanwhile");
    }

    /**
     * A newer checkpoint of this log is public, and anybody may bring it to a witness while that one is asked about an
     * older one.
     */
    private RuntimeException beyond(Panel.Member witness, long cosigned) {
        long signed = checkpoints
                .signed()
                .await()
                .atMost(PATIENCE)
                .map(SignedHead::size)
                .orElse(0L);
        if (cosigned > signed) {
            return LogContradicted.rolledBack(witness.name(), cosigned, signed);
        }
        lastCosigned.put(witness.id(), cosigned);
        return new WitnessAway("the witness " + witness.name() + " has cosigned " + cosigned + " already");
    }

    private WitnessAnswer send(Panel.Member witness, SignedHead head, long from) {
        ConsistencyProof proof = trees.ask(Tiles.LOG, head.size(), tree -> tree.consistency(from))
                .await()
                .atMost(PATIENCE);
        return witnesses.ask(witness, new AddCheckpoint(from, proof.path(), head.note()));
    }
}
