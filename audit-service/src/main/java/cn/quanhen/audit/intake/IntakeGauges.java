package cn.quanhen.audit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
     * Each counter is there before anything is counted: who watches its increase would miss the first one otherwise.
     */
    void start(@Observes StartupEvent event) {
        List.of("appended", "duplicate", "refused").forEach(outcome -> count(outcome, 0));
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
