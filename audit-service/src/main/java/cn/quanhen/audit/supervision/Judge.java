package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.audit.witness.Claims;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.Evidence;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.tlog.ConsistencyProof;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.MerkleTree;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Compares log-signed checkpoints of other sizes with the mirrored tree, which has a root at every size that it once
 * had. Blocks; runs on a worker thread.
 */
@ApplicationScoped
public class Judge {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 64;

    private final Claims claims;
    private final MirrorReader mirror;
    private final Trees trees;
    private final Alarms alarms;

    Judge(Claims claims, MirrorReader mirror, Trees trees, Alarms alarms) {
        this.claims = claims;
        this.mirror = mirror;
        this.trees = trees;
        this.alarms = alarms;
    }

    /** Judges those that the mirror suffices for. */
    void go(CountyLog log) {
        mirror.checkpoint(log)
                .await()
                .atMost(PATIENCE)
                .ifPresent(
                        known -> claims.within(log.origin(), known.checkpoint().size(), AT_ONCE)
                                .await()
                                .atMost(PATIENCE)
                                .forEach(claim -> judge(log, claim, known)));
    }

    private void judge(CountyLog log, SignedCheckpoint claim, MirrorReader.Published known) {
        long size = claim.checkpoint().size();
        Hash root = root(log, size);
        ConsistencyProof onward = trees.ask(
                        Mirrors.tree(log), known.checkpoint().size(), tree -> tree.consistency(size))
                .await()
                .atMost(PATIENCE);
        if (!onward.proves(root, known.checkpoint().root())) {
            alarms.raise(log.origin(), Kind.LOG_CHANGED, "mirror/" + log.county(), "市级镜像与其检查点不符")
                    .await()
                    .atMost(PATIENCE);
            return;
        }
        (root.equals(claim.checkpoint().root())
                        ? claims.holds(claim)
                        : claims.contradicts(Evidence.history(claim, known.note(), root, onward)))
                .await()
                .atMost(PATIENCE);
    }

    private Hash root(CountyLog log, long size) {
        return trees.ask(Mirrors.tree(log), size, MerkleTree::root).await().atMost(PATIENCE);
    }
}
