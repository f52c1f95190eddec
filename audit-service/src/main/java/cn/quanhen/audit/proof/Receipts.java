package cn.quanhen.audit.proof;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.HeadWatch;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives the proof that a record is in the log, under a cosigned checkpoint, or none: it fails closed. */
@ApplicationScoped
public class Receipts {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Entries entries;
    private final Arrivals arrivals;
    private final Checkpoints checkpoints;
    private final HeadWatch heads;
    private final Trees trees;
    private final Clock clock;

    Receipts(Entries entries, Arrivals arrivals, Checkpoints checkpoints, HeadWatch heads, Trees trees, Clock clock) {
        this.entries = entries;
        this.arrivals = arrivals;
        this.checkpoints = checkpoints;
        this.heads = heads;
        this.trees = trees;
        this.clock = clock;
    }

    /** Where a record stands; refused as {@link Reason#ENTRY_NOT_FOUND} where the log does not hold it. */
    public Uni<Placed> find(String record) {
        return entries.find(record).map(found -> found.orElseThrow(() -> notFound(record)));
    }

    /**
     * The receipt of a record. Waits until it is in the log and a cosigned checkpoint covers it, without asking the
     * database itself meanwhile.
     *
     * @param wait at most so long
     * @throws Refusal {@link Reason#ENTRY_NOT_FOUND} or {@link Reason#NOT_COSIGNED_YET}, when the time is over
     */
    public Uni<LogReceipt> receipt(String record, Duration wait) {
        Instant end = clock.instant().plus(wait);
        return entries.find(record)
                .chain(found -> found.map(placed -> Uni.createFrom().item(placed))
                        .orElseGet(() -> until(end, arrivals.await(record), () -> notFound(record))))
                .chain(placed -> covering(placed, end).chain(head -> prove(record, placed, head)));
    }

    private Uni<SignedHead> covering(Placed placed, Instant end) {
        return checkpoints
                .cosigned()
                .chain(head -> head.filter(it -> it.size() > placed.index())
                        .map(it -> Uni.createFrom().item(it))
                        .orElseGet(() -> until(end, heads.cosigned(placed.index()), () -> notCosigned(placed))));
    }

    /** Mutiny refuses to wait for no time at all. */
    private <T> Uni<T> until(Instant end, Uni<T> awaited, Supplier<Refusal> late) {
        Duration left = Duration.between(clock.instant(), end);
        return awaited.ifNoItem()
                .after(left.compareTo(SHORTEST) < 0 ? SHORTEST : left)
                .failWith(late);
    }

    private Uni<LogReceipt> prove(String record, Placed placed, SignedHead head) {
        return trees.ask(Tiles.LOG, head.size(), tree -> tree.inclusion(placed.index()))
                .map(proof -> new TlogProof(Optional.of(placed.leaf()), placed.index(), proof.path(), head.note()))
                .map(proof -> new LogReceipt(record, placed, head, proof));
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
