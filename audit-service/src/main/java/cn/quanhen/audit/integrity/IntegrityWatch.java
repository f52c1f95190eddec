package cn.quanhen.audit.integrity;

import cn.quanhen.audit.alarm.Alarms;
import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.log.LogSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Lets the scrub of the stored log have its turns, and raises what it finds. Only a person ends such an alarm. */
@ApplicationScoped
public class IntegrityWatch {
    private static final Logger LOG = Logger.getLogger(IntegrityWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Integrity integrity;
    private final Alarms alarms;
    private final String origin;
    private final ReentrantLock looking = new ReentrantLock();
    private boolean stopped;

    IntegrityWatch(Integrity integrity, Alarms alarms, LogSettings settings) {
        this.integrity = integrity;
        this.alarms = alarms;
        this.origin = settings.origin();
    }

    @Scheduled(every = "${quanhen.integrity.every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        looking.lock();
        try {
            if (!stopped) {
                integrity
                        .turn()
                        .forEach((subject, message) -> alarms.raise(origin, Kind.LOG_CHANGED, subject, message)
                                .await()
                                .atMost(PATIENCE));
            }
        } catch (RuntimeException e) {
            LOG.warnf("the stored log is looked at again at the next turn: %s", e.getMessage());
        } finally {
            looking.unlock();
        }
    }

    /** Lets the last turn end before the database's pool is closed. */
    void stop(@Observes ShutdownEvent event) {
        looking.lock();
        stopped = true;
        looking.unlock();
    }
}
