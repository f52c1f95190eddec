package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.audit.witness.WitnessHeads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** One look at a county's log: mirrors what is new, and raises an alarm where something does not hold. Blocks. */
@ApplicationScoped
public class Look {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WitnessHeads heads;
    private final CountyReader reader;
    private final Mirror mirror;
    private final Mirrors mirrors;
    private final Judge judge;
    private final Patrol patrol;
    private final Unpublished unpublished;
    private final Alarms alarms;

    Look(
            WitnessHeads heads,
            CountyReader reader,
            Mirror mirror,
            Mirrors mirrors,
            Judge judge,
            Patrol patrol,
            Unpublished unpublished,
            Alarms alarms) {
        this.heads = heads;
        this.reader = reader;
        this.mirror = mirror;
        this.mirrors = mirrors;
        this.judge = judge;
        this.patrol = patrol;
        this.unpublished = unpublished;
        this.alarms = alarms;
    }

    /**
     * Looks.
     *
     * @param good is told whenever the county, which publishes at least what was cosigned, has served what it was asked
     * @throws CountyAway where it does not answer
     */
    void at(CountyLog log, Runnable good) {
        try {
            Optional<WitnessHead> head = heads.find(log.origin()).await().atMost(PATIENCE);
            wentBack(log);
            judge.go(log);
            SignedCheckpoint published = reader.checkpoint(log);
            heads.observe(published).await().atMost(PATIENCE);
            long size = published.checkpoint().size();
            unpublished.go(
                    log, published, Math.max(size, head.map(WitnessHead::size).orElse(0L)));
            boolean behind = head.isPresent() && size < head.get().size();
            Runnable served = behind ? () -> {} : good;
            long mirrored = head.isPresent() ? catchUp(log, head.get(), served) : 0;
            alarms.end(log.origin(), Kind.INCONSISTENT).await().atMost(PATIENCE);
            patrol.go(log, mirrored, size);
            served.run();
        } catch (Contradiction e) {
            alarms.raise(log.origin(), Kind.INCONSISTENT, e.getMessage())
                    .await()
                    .atMost(PATIENCE);
        }
    }

    /** The witness goes on from what it remembers; that its database went back is told. */
    private void wentBack(CountyLog log) {
        (heads.wentBack(log.origin()).await().atMost(PATIENCE)
                        ? alarms.raise(log.origin(), Kind.ROLLED_BACK, "市级见证的数据库少于已见证的：曾从旧备份恢复")
                        : alarms.end(log.origin(), Kind.ROLLED_BACK))
                .await()
                .atMost(PATIENCE);
    }

    private long catchUp(CountyLog log, WitnessHead head, Runnable served) {
        long size = mirrors.sizes().await().atMost(PATIENCE).getOrDefault(log.origin(), 0L);
        while (size < head.size()) {
            size = mirror.advance(log, size, head);
            served.run();
        }
        return size;
    }
}
