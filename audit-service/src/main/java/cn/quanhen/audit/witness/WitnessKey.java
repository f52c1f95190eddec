package cn.quanhen.audit.witness;

import cn.quanhen.audit.key.KeyFile;
import cn.quanhen.tlog.Cosigner;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** The witness's own key (tlog-cosignature). A node that witnesses nothing has none. */
@ApplicationScoped
public class WitnessKey {
    private final WitnessSettings settings;
    private final Clock clock;
    private Cosigner cosigner;

    WitnessKey(WitnessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            KeyFile file = new KeyFile(settings.keyDirectory(), "witness");
            cosigner = new Cosigner(settings.name(), file.open(), clock);
            file.publish(cosigner.verifier().vkey());
        }
    }

    /** Cosigns checkpoints; only where this node is a witness. */
    Cosigner cosigner() {
        return cosigner;
    }
}
