package cn.quanhen.audit.supervision;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.audit.witness.SignedCheckpoint;
import cn.quanhen.audit.witness.WitnessHead;
import cn.quanhen.audit.witness.WitnessHeads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Looks at each county's log in turn: mirrors what is new, and raises an alarm where something does not hold. */
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SupervisionSettings settings;
    private final Counties counties;
    private final WitnessHeads heads;
    private final CountyReader reader;
    private final Mirror mirror;
    private final Mirrors mirrors;
    private final Judge judge;
    private final Patrol patrol;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<String, Instant> lastGood = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private boolean stopped;

    Watch(
            SupervisionSettings settings,
            Counties counties,
            WitnessHeads heads,
            CountyReader reader,
            Mirror mirror,
            Mirrors mirrors,
            Judge judge,
            Patrol patrol,
            Alarms alarms,
            Clock clock) {
        this.settings = settings;
        this.counties = counties;
        this.heads = heads;
        this.reader = reader;
        this.mirror = mirror;
        this.mirrors = mirrors;
        this.judge = judge;
        this.patrol = patrol;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(every = "${quanhen.supervision.poll:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        if (settings.enabled()) {
            counties.all().forEach(this::lookUnlessStopped);
        }
    }

    /** Lets the last look end before the database's pool is closed. */
    void stop(@Observes ShutdownEvent event) {
        looking.lock();
        stopped = true;
        looking.unlock();
    }

    private void lookUnlessStopped(CountyLog log) {
        looking.lock();
        try {
            if (!stopped) {
                look(log);
            }
        } finally {
            looking.unlock();
        }
    }

    private void look(CountyLog log) {
        var unused = lastGood.putIfAbsent(log.origin(), clock.instant());
        try {
            Optional<WitnessHead> head = heads.find(log.origin()).await().atMost(PATIENCE);
            wentBack(log);
            judge.go(log);
            SignedCheckpoint published = reader.checkpoint(log);
            heads.observe(published).await().atMost(PATIENCE);
            long mirrored = head.isPresent() ? catchUp(log, head.get()) : 0;
            alarms.end(log.origin(), Kind.INCONSISTENT).await().atMost(PATIENCE);
            long size = published.checkpoint().size();
            if (head.isEmpty() || size >= head.get().size()) {
                lastGood.put(log.origin(), clock.instant());
            }
            patrol.go(log, mirrored, size);
        } catch (Contradiction e) {
            alarms.raise(log.origin(), Kind.INCONSISTENT, e.getMessage())
                    .await()
                    .atMost(PATIENCE);
        } catch (CountyAway e) {
            LOG.debugf("%s: %s", log.origin(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the log %s could not be looked at", log.origin());
        }
        stale(log);
    }

    /** The witness goes on from what it remembers; that its database went back is told. */
    private void wentBack(CountyLog log) {
        (heads.wentBack(log.origin()).await().atMost(PATIENCE)
                        ? alarms.raise(log.origin(), Kind.ROLLED_BACK, "市级见证的数据库少于已见证的：曾从旧备份恢复")
                        : alarms.end(log.origin(), Kind.ROLLED_BACK))
                .await()
                .atMost(PATIENCE);
    }

    private long catchUp(CountyLog log, WitnessHead head) {
        long size = mirrors.sizes().await().atMost(PATIENCE).getOrDefault(log.origin(), 0L);
        while (size < head.size()) {
            size = mirror.advance(log, size, head);
        }
        return size;
    }

    /** Away, or still publishing less than what was cosigned, for too long. */
    private void stale(CountyLog log) {
        Instant since = lastGood.get(log.origin());
        try {
            if (since.plus(settings.staleAfter()).isBefore(clock.instant())) {
                alarms.raise(log.origin(), Kind.STALE, "自" + since + "起该县日志无法读取或落后于已见证的检查点")
                        .await()
                        .atMost(PATIENCE);
            } else {
                alarms.end(log.origin(), Kind.STALE).await().atMost(PATIENCE);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "the alarm of %s could not be kept", log.origin());
        }
    }
}
