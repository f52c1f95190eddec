package cn.quanhen.audit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What the intake looks like from outside. The consumer's lag in records is among Kafka's own metrics. */
@ApplicationScoped
public class IntakeGauges {
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicLong lagMillis = new AtomicLong();

    IntakeGauges(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        metrics.gauge("quanhen.intake.lag.seconds", lagMillis, millis -> millis.get() / 1000.0);
    }

    /**
     * Counts events.
     *
     * @param outcome {@code appended}, {@code duplicate} or {@code refused}
     */
    void count(String outcome, int events) {
        metrics.counter("quanhen.intake.events", "outcome", outcome).increment(events);
    }

    /** Notes how long ago the last event of a batch was recorded. */
    void reached(Instant recordedAt) {
        lagMillis.set(Duration.between(recordedAt, clock.instant()).toMillis());
    }
}
