package cn.quanhen.audit.checkpoint;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What the log looks like from outside: its size, how old its checkpoint is, whether the witness cosigns. */
@ApplicationScoped
public class LogGauges {
    private final MeterRegistry metrics;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong uncosigned = new AtomicLong();
    private final AtomicLong active = new AtomicLong();
    private final AtomicLong stopped = new AtomicLong();
    private final AtomicReference<SignedHead> newest = new AtomicReference<>();

    LogGauges(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
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
        metrics.counter("quanhen.cosignatures").increment();
    }

    /**
     * Counts a failure.
     *
     * @param cause {@code away} or {@code contradicts}
     */
    void notCosigned(String cause) {
        uncosigned.set(1);
        metrics.counter("quanhen.cosign.failures", "cause", cause).increment();
    }

    private static double age(SignedHead head, Clock clock) {
        return head == null
                ? Double.NaN
                : Duration.between(head.at(), clock.instant()).toMillis() / 1000.0;
    }
}
