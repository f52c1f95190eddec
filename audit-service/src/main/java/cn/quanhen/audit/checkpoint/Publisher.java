package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.tlog.Note;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Publishes the newest signed checkpoint: with the cosignatures of a quorum; while there is none, without, and again
 * once there is. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final LogGauges gauges;

    Publisher(Checkpoints checkpoints, Witnesses witnesses, LogGauges gauges) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.gauges = gauges;
    }

    /**
     * Publishes what is not yet.
     *
     * @throws LogContradicted where a witness holds another history; then nothing is published
     */
    void publish(Term term) {
        SignedHead newest = checkpoints.signed().await().atMost(PATIENCE).orElseThrow();
        long published = size(checkpoints.published().await().atMost(PATIENCE));
        gauges.signed(newest);
        if (!witnesses.configured()) {
            alone(term, newest, newest.note(), published);
            return;
        }
        long cosigned = size(checkpoints.cosigned().await().atMost(PATIENCE));
        if (cosigned < newest.size()) {
            cosign(term, newest, published, Math.max(cosigned, 0));
        }
    }

    private void cosign(Term term, SignedHead newest, long published, long cosigned) {
        Round round = witnesses.askQuorum(newest, cosigned);
        if (round.enough()) {
            checkpoints.publish(term, newest.size(), round.note(), true).await().atMost(PATIENCE);
            gauges.cosigned();
        } else {
            gauges.away();
            LOG.warnf("checkpoint of size %d is not cosigned yet: %s", newest.size(), round.missing());
            alone(term, newest, round.note(), published);
        }
    }

    private void alone(Term term, SignedHead newest, Note note, long published) {
        if (published < newest.size()) {
            checkpoints.publish(term, newest.size(), note, false).await().atMost(PATIENCE);
        }
    }

    private static long size(Optional<SignedHead> head) {
        return head.map(SignedHead::size).orElse(-1L);
    }
}
