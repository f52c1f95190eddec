package cn.quanhen.audit.checkpoint;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What the log looks like from outside: its size, how old its checkpoint is, whether the witness cosigns. */
@ApplicationScoped
public class LogGauges {
    private final Counter cosigned;
    private final Counter away;
    private final Counter contradicted;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong uncosigned = new AtomicLong();
    private final AtomicLong active = new AtomicLong();
    private final AtomicLong stopped = new AtomicLong();
    private final AtomicReference<SignedHead> newest = new AtomicReference<>();

    LogGauges(MeterRegistry metrics, Clock clock) {
        this.cosigned = metrics.counter("quanhen.cosignatures");
        this.away = metrics.counter("quanhen.cosign.failures", "cause", "away");
        this.contradicted = metrics.counter("quanhen.cosign.failures", "cause", "contradicts");
        metrics.gauge("quanhen.log.size", size);
        metrics.gauge("quanhen.checkpoint.uncosigned", uncosigned);
        metrics.gauge("quanhen.log.active", active);
        metrics.gauge("quanhen.log.stopped", stopped);
        metrics.gauge("quanhen.checkpoint.age.seconds", newest, head -> age(head.get(), clock));
    }

    void signed(SignedHead head) {
        newest.set(head);
        size.set(head.size());
    }

    /** Whether this replica moves the log on, and whether the log is stopped. */
    void standing(boolean moves, boolean stands) {
        active.set(moves ? 1 : 0);
        stopped.set(stands ? 1 : 0);
    }

    void cosigned() {
        uncosigned.set(0);
        cosigned.increment();
    }

    /** No quorum of witnesses answered. */
    void away() {
        uncosigned.set(1);
        away.increment();
    }

    /** A memory holds another history. */
    void contradicted() {
        uncosigned.set(1);
        contradicted.increment();
    }

    private static double age(SignedHead head, Clock clock) {
        return head == null
                ? Double.NaN
                : Duration.between(head.at(), clock.instant()).toMillis() / 1000.0;
    }
}
