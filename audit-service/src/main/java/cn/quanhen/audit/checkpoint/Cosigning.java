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
    private final Map<KeyId, Long> lastCosigned = new ConcurrentHashMap<>();

    Cosigning(WitnessClient witnesses, Trees trees) {
        this.witnesses = witnesses;
        this.trees = trees;
    }

    /**
     * The checkpoint with the witness's cosignature.
     *
     * @param assumed the size that the witness has cosigned, where nothing better is known
     * @throws WitnessAway where it is worth asking again
     * @throws LogContradicted where the witness has cosigned more than this, or another history
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
            throw LogContradicted.forked(witness.name(), from);
        }
        if (cosigned > head.size()) {
            throw LogContradicted.rolledBack(witness.name(), cosigned, head.size());
        }
        if (send(witness, head, cosigned) instanceof WitnessAnswer.Cosigned done) {
            return done.note();
        }
        throw new WitnessAway("the size of the witness " + witness.name() + " moved meanwhile");
    }

    private WitnessAnswer send(Panel.Member witness, SignedHead head, long from) {
        ConsistencyProof proof = trees.ask(Tiles.LOG, head.size(), tree -> tree.consistency(from))
                .await()
                .atMost(PATIENCE);
        return witnesses.ask(witness, new AddCheckpoint(from, proof.path(), head.note()));
    }
}
