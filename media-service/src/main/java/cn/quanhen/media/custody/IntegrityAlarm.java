package cn.quanhen.media.custody;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Makes heard that bytes in custody changed (Art. 27; Art. 31 第四项). */
@ApplicationScoped
public class IntegrityAlarm {
    private static final Logger LOG = Logger.getLogger(IntegrityAlarm.class);

    private final Counter failures;

    IntegrityAlarm(MeterRegistry metrics) {
        this.failures = metrics.counter("quanhen.media.integrity.failures");
    }

    /** The counter is there before the first failure: who watches its increase would miss that one otherwise. */
    void start(@Observes StartupEvent event) {
        failures.increment(0);
    }

    /** Counts and logs the failure, where it is one of integrity. */
    public void hear(Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.reason() == Reason.OBJECT_CORRUPT) {
            failures.increment();
            LOG.errorf("bytes in custody are not those that were stored: %s", refusal.facts());
        }
    }
}
