package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.Lease;
import cn.quanhen.audit.log.Lease.Term;
import cn.quanhen.audit.log.LogClosed;
import cn.quanhen.audit.log.LogSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Moves the log on, on the replica that holds the lease: integrate, have it cosigned, publish. Entries that come within
 * one interval share a checkpoint. An idle log looks at its entries only once a sweep.
 */
@ApplicationScoped
public class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final int RENEWALS = 3;

    private final Lease lease;
    private final Standing standing;
    private final Recollection recollection;
    private final Integrator integrator;
    private final Publisher publisher;
    private final Checkpoints checkpoints;
    private final LogSettings settings;
    private final Vertx vertx;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean timed = new AtomicBoolean();
    private final AtomicReference<Term> term = new AtomicReference<>(Term.NONE);
    private final AtomicReference<SignedHead> own = new AtomicReference<>();
    private final Worker integrating = new Worker(Pump::onWorker, this::integrate);
    private final Worker publishing = new Worker(Pump::onWorker, this::publish);
    private long renewal;

    Pump(
            Lease lease,
            Standing standing,
            Recollection recollection,
            Integrator integrator,
            Publisher publisher,
            Checkpoints checkpoints,
            LogSettings settings,
            Vertx vertx) {
        this.lease = lease;
        this.standing = standing;
        this.recollection = recollection;
        this.integrator = integrator;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.vertx = vertx;
    }

    /** Says that there are new entries: they are integrated after an interval, or at once where they fill a batch. */
    public void appended(int entries) {
        if (waiting.addAndGet(entries) >= settings.batchSize()) {
            integrating.ask();
        } else if (timed.compareAndSet(false, true)) {
            var unused = vertx.setTimer(settings.batchInterval().toMillis(), timer -> {
                timed.set(false);
                integrating.ask();
            });
        }
    }

    /** The lease is renewed, or taken where it is free, however long the workers wait for others. */
    void start(@Observes StartupEvent event) {
        integrating.ask();
        renewal = vertx.setPeriodic(
                Math.max(1, settings.lease().toMillis() / RENEWALS),
                timer -> lease.hold().subscribe().with(this::held, this::notHeld));
    }

    @Scheduled(
            every = "${quanhen.log.sweep:5s}",
            delayed = "${quanhen.log.sweep:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        integrating.ask();
    }

    /** Lets the last work end before the database's pool is closed, and the next replica begin. */
    void stop(@Observes ShutdownEvent event) {
        var unused = vertx.cancelTimer(renewal);
        integrating.stop();
        publishing.stop();
        lease.release()
                .ifNoItem()
                .after(FAREWELL)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    private void held(Optional<Term> found) {
        if (found.filter(it -> it.number() != term.get().number()).isPresent()) {
            integrating.ask();
        }
    }

    private void notHeld(Throwable failure) {
        LOG.warnf("the lease could not be renewed: %s", failure.getMessage());
    }

    private void integrate() {
        waiting.set(0);
        try {
            lease.hold().await().atMost(PATIENCE).ifPresentOrElse(this::moveOn, this::standBy);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void standBy() {
        term.set(Term.NONE);
        standing.standBy();
    }

    private void moveOn(Term held) {
        term.set(held);
        try {
            SignedHead head = checkpoints.signed().await().atMost(PATIENCE).orElse(null);
            Term now = held;
            if (!held.cleared() || head == null || !head.same(own.get())) {
                head = recollection.recall(held);
                now = standing.goOn(held);
                term.set(now);
            }
            SignedHead before;
            do {
                own.set(head);
                publishing.ask();
                before = head;
                head = integrator.integrate(now, before, settings.batchSize());
            } while (head.size() > before.size());
        } catch (LogContradicted e) {
            standing.stop(held, e);
        } catch (WitnessAway e) {
            standing.wait(e);
        }
    }

    private void publish() {
        Term now = term.get();
        try {
            if (now.cleared()) {
                publisher.publish(now);
            }
        } catch (LogContradicted e) {
            term.set(Term.NONE);
            standing.stop(now, e);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private static void onWorker(Runnable job) {
        Infrastructure.getDefaultExecutor().execute(job);
    }

    private void failed(RuntimeException e) {
        if (e instanceof LogClosed) {
            LOG.infof("this replica does not move the log on any more: %s", e.getMessage());
        } else {
            LOG.errorf(e, "the log does not move on; it is tried again after %s", settings.sweep());
        }
    }
}
