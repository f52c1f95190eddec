package cn.quanhen.audit.supervision;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.ERROR;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.witness.Counties;
import cn.quanhen.audit.witness.CountyLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Has each county's log looked at again and again, each in a thread of its own and once at a time: however long one of
 * them takes, and whatever goes wrong with it, the others are looked at, and it is told by its name.
 */
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final SupervisionSettings settings;
    private final Counties counties;
    private final Look look;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<String, Instant> lastGood = new ConcurrentHashMap<>();
    private final Lookouts looks = new Lookouts();
    private final Lookouts clocks = new Lookouts();

    Watch(SupervisionSettings settings, Counties counties, Look look, Alarms alarms, Clock clock) {
        this.settings = settings;
        this.counties = counties;
        this.look = look;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(every = "${quanhen.supervision.poll:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        if (settings.enabled()) {
            counties.all().forEach(this::begin);
        }
    }

    /** Lets the last looks end before the database's pool is closed; whoever stalls is not waited for. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        looks.stop(FAREWELL);
        clocks.stop(FAREWELL);
    }

    /** Whoever has not ended its answer yet is not looked at again, but timed all the same. */
    private void begin(CountyLog log) {
        var since = lastGood.putIfAbsent(log.origin(), clock.instant());
        boolean looking = looks.begin(log.origin(), () -> look(log));
        if (!looking) {
            var timing = clocks.begin(log.origin(), () -> stale(log));
        }
    }

    private void look(CountyLog log) {
        try {
            look.at(log, () -> lastGood.put(log.origin(), clock.instant()));
        } catch (CountyAway e) {
            LOG.debugf("%s: %s", log.origin(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.logf(looks.stopped() ? DEBUG : ERROR, e, "the log %s could not be looked at", log.origin());
        }
        stale(log);
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
            LOG.logf(looks.stopped() ? DEBUG : ERROR, e, "the alarm of %s could not be kept", log.origin());
        }
    }
}
