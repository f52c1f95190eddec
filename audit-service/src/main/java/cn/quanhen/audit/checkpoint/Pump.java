package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.LogSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Moves the log on: integrate, have it cosigned, publish. Entries that come within one interval share a checkpoint. An
 * idle log looks at the database only once a sweep, for what another replica left behind and what is not cosigned yet.
 */
@ApplicationScoped
public class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class);

    private final Integrator integrator;
    private final Publisher publisher;
    private final LogSettings settings;
    private final Vertx vertx;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock moving = new ReentrantLock();
    private boolean stopped;

    Pump(Integrator integrator, Publisher publisher, LogSettings settings, Vertx vertx) {
        this.integrator = integrator;
        this.publisher = publisher;
        this.settings = settings;
        this.vertx = vertx;
    }

    /** Says that there are new entries; they are integrated after an interval, on a worker thread. */
    public void nudge() {
        if (waiting.compareAndSet(false, true)) {
            long delay = settings.batchInterval().toMillis();
            var unused = vertx.setTimer(
                    delay, timer -> Infrastructure.getDefaultExecutor().execute(this::move));
        }
    }

    @Scheduled(every = "${quanhen.log.sweep:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        move();
    }

    /** Lets the last move end before the database's pool is closed. */
    void stop(@Observes ShutdownEvent event) {
        moving.lock();
        stopped = true;
        moving.unlock();
    }

    private void move() {
        waiting.set(false);
        moving.lock();
        try {
            if (stopped) {
                return;
            }
            boolean more = integrator.integrate();
            publisher.publish();
            if (more) {
                nudge();
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "the log does not move on; it is tried again after %s", settings.sweep());
        } finally {
            moving.unlock();
        }
    }
}
