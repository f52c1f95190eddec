package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Entries;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Compares the database with the memories outside it, the high-water file and the witnesses, before anything is
 * appended or signed. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Recollection {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Checkpoints checkpoints;
    private final Entries entries;
    private final Trees trees;
    private final Integrator integrator;
    private final HighWater highWater;
    private final Witnesses witnesses;

    Recollection(
            Checkpoints checkpoints,
            Entries entries,
            Trees trees,
            Integrator integrator,
            HighWater highWater,
            Witnesses witnesses) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.trees = trees;
        this.integrator = integrator;
        this.highWater = highWater;
        this.witnesses = witnesses;
    }

    /**
     * The head from which the log may go on.
     *
     * @throws LogContradicted where a memory holds more, or another history
     * @throws WitnessAway where nobody remembers anything, since no witness answers and the file is not there; or where
     *     the log was stopped, and not all witnesses answer
     */
    SignedHead recall(Term term) {
        Optional<SignedHead> signed = checkpoints.signed().await().atMost(PATIENCE);
        Optional<Checkpoint> own = highWater.read();
        if (own.isPresent()) {
            requireEntries(own.get());
        }
        SignedHead head = signed.orElseGet(() -> integrator.begin(term));
        if (own.isPresent()) {
            head = reach(term, head, own.get().size());
            requireRoot(own.get());
        }
        askWitnesses(head, own.isPresent(), term.stopped());
        return head;
    }

    private void requireEntries(Checkpoint remembered) {
        long held = entries.count().await().atMost(PATIENCE);
        if (held < remembered.size()) {
            throw LogContradicted.rolledBack(HighWater.NAME, remembered.size(), held);
        }
    }

    /** A process may die after it remembered a head and before the database kept it: then the same is signed again. */
    private SignedHead reach(Term term, SignedHead head, long size) {
        return head.size() < size ? integrator.integrate(term, head, Math.toIntExact(size - head.size())) : head;
    }

    private void requireRoot(Checkpoint remembered) {
        Hash root = trees.ask(Tiles.LOG, remembered.size(), MerkleTree::root)
                .await()
                .atMost(PATIENCE);
        if (!root.equals(remembered.root())) {
            throw LogContradicted.forked(HighWater.NAME, remembered.size());
        }
    }

    private void askWitnesses(SignedHead head, boolean remembered, boolean stopped) {
        if (!witnesses.configured()) {
            return;
        }
        long cosigned = checkpoints
                .cosigned()
                .await()
                .atMost(PATIENCE)
                .map(SignedHead::size)
                .orElse(0L);
        Round round = witnesses.askAll(head, cosigned);
        if (stopped && !round.missing().isEmpty()) {
            throw new WitnessAway(
                    "the log was stopped, and not every witness has agreed to it since: " + round.missing());
        }
        if (round.cosigned() == 0 && !remembered && head.size() > 0) {
            throw new WitnessAway("no witness answers and there is no high-water file, so nobody can say whether this"
                    + " database is the newest: " + round.missing());
        }
    }
}
