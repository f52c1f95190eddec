package cn.quanhen.audit.proof;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.SignedHead;
import cn.quanhen.audit.log.Entries;
import cn.quanhen.audit.log.Entries.Placed;
import cn.quanhen.audit.log.Tiles;
import cn.quanhen.audit.log.Trees;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.TlogProof;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Gives the proof that a record is in the log, under a cosigned checkpoint, or none: it fails closed. */
@ApplicationScoped
public class Receipts {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final Trees trees;

    Receipts(Entries entries, Checkpoints checkpoints, Trees trees) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.trees = trees;
    }

    /** Where a record stands; refused as {@link Reason#ENTRY_NOT_FOUND} where the log does not hold it. */
    public Uni<Placed> find(String record) {
        return entries.find(record).map(found -> found.orElseThrow(() -> notFound(record)));
    }

    /**
     * The receipt of a record. Waits until it is in the log and a cosigned checkpoint covers it.
     *
     * @param wait at most so long
     * @throws Refusal {@link Reason#ENTRY_NOT_FOUND} or {@link Reason#NOT_COSIGNED_YET}, when the time is over
     */
    public Uni<LogReceipt> receipt(String record, Duration wait) {
        return attempt(record)
                .onFailure(Refusal.class)
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .withJitter(0)
                .expireIn(wait.toMillis())
                .onFailure(IllegalStateException.class)
                .transform(Receipts::lastRefusal);
    }

    private Uni<LogReceipt> attempt(String record) {
        return find(record).chain(placed -> checkpoints.cosigned().chain(head -> prove(record, placed, head)));
    }

    private Uni<LogReceipt> prove(String record, Placed placed, Optional<SignedHead> cosigned) {
        SignedHead head = cosigned.filter(it -> it.size() > placed.index()).orElseThrow(() -> notCosigned(placed));
        return trees.ask(Tiles.LOG, head.size(), tree -> tree.inclusion(placed.index()))
                .map(proof -> new TlogProof(Optional.of(placed.leaf()), placed.index(), proof.path(), head.note()))
                .map(proof -> new LogReceipt(record, placed, head, proof));
    }

    /** Mutiny wraps the last failure when the time for retries is over. */
    private static Throwable lastRefusal(Throwable expired) {
        return expired.getCause() instanceof Refusal refusal ? refusal : expired;
    }

    private static Refusal notFound(String record) {
        return Refusal.of(Reason.ENTRY_NOT_FOUND)
                .because("审计日志中没有该记录")
                .remedy("请核对记录名称；刚写入的记录请稍候再试")
                .fact("record", record);
    }

    private static Refusal notCosigned(Placed placed) {
        return Refusal.of(Reason.NOT_COSIGNED_YET)
                .article("第二十七条")
                .because("该记录已入日志，但尚无市级见证签名的检查点覆盖")
                .remedy("请稍后重试；若持续如此，请检查与市级见证节点的连接")
                .fact("index", placed.index());
    }
}
