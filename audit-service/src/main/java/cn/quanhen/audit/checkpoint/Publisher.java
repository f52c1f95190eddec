package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Note;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Publishes the newest signed checkpoint: with the witness's cosignature; while it is away, without, and again once it
 * is back. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Checkpoints checkpoints;
    private final Trees trees;
    private final WitnessClient witness;
    private final LogGauges gauges;

    Publisher(Checkpoints checkpoints, Trees trees, WitnessClient witness, LogGauges gauges) {
        this.checkpoints = checkpoints;
        this.trees = trees;
        this.witness = witness;
        this.gauges = gauges;
    }

    /** Publishes what is not yet. */
    void publish() {
        SignedHead newest = checkpoints.signed().await().atMost(PATIENCE).orElseThrow();
        long published = size(checkpoints.published().await().atMost(PATIENCE));
        long cosigned = size(checkpoints.cosigned().await().atMost(PATIENCE));
        gauges.signed(newest);
        if (cosigned == newest.size()) {
            return;
        }
        if (!witness.configured()) {
            alone(newest, published);
            return;
        }
        try {
            Note note = cosign(newest, Math.max(cosigned, 0));
            checkpoints.publish(newest.size(), note, true).await().atMost(PATIENCE);
            gauges.cosigned();
        } catch (WitnessAway e) {
            gauges.notCosigned("away");
            LOG.warnf("checkpoint of size %d is not cosigned yet: %s", newest.size(), e.getMessage());
            alone(newest, published);
        } catch (WitnessContradicts e) {
            gauges.notCosigned("contradicts");
            LOG.errorf("checkpoint of size %d is NOT published: %s", newest.size(), e.getMessage());
        }
    }

    private void alone(SignedHead newest, long published) {
        if (published < newest.size()) {
            checkpoints.publish(newest.size(), newest.note(), false).await().atMost(PATIENCE);
        }
    }

    /** Once more where the witness remembers another size than this node does (tlog-witness, add-checkpoint). */
    private Note cosign(SignedHead newest, long from) {
        return switch (ask(newest, from)) {
            case WitnessAnswer.Cosigned done -> done.note();
            case WitnessAnswer.OtherSize other -> {
                if (other.size() == from) {
                    throw new WitnessContradicts("the witness holds another root at size " + from);
                }
                if (other.size() > newest.size()) {
                    throw new WitnessContradicts("the witness has cosigned size " + other.size()
                            + ", this node knows only " + newest.size() + ": was it restored from an old backup?");
                }
                if (ask(newest, other.size()) instanceof WitnessAnswer.Cosigned done) {
                    yield done.note();
                }
                throw new WitnessAway("the witness's size moved meanwhile");
            }
        };
    }

    private WitnessAnswer ask(SignedHead newest, long from) {
        ConsistencyProof proof = trees.ask(Tiles.LOG, newest.size(), tree -> tree.consistency(from))
                .await()
                .atMost(PATIENCE);
        return witness.ask(new AddCheckpoint(from, proof.path(), newest.note()));
    }

    private static long size(Optional<SignedHead> head) {
        return head.map(SignedHead::size).orElse(-1L);
    }
}
