package cn.quanhen.audit.witness;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Counts what the witness answers. */
@ApplicationScoped
public class WitnessAnswers {
    private static final List<Integer> STATUSES = List.of(200, 400, 403, 404, 409, 413, 422, 503);

    private final WitnessSettings settings;
    private final MeterRegistry metrics;

    WitnessAnswers(WitnessSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Each counter is there before anything is counted: who watches its increase would miss the first one otherwise.
     */
    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            STATUSES.forEach(status -> counter(status).increment(0));
        }
    }

    void count(int status) {
        counter(status).increment();
    }

    private Counter counter(int status) {
        return metrics.counter("quanhen.witness.answers", "status", Integer.toString(status));
    }
}
