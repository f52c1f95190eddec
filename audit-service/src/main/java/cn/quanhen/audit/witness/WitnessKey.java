package cn.quanhen.audit.witness;

import cn.quanhen.audit.key.KeyFile;
import cn.quanhen.audit.key.KeyKind;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.MlDsaCosigner;
import cn.quanhen.tlog.NoteSignature;
import cn.quanhen.tlog.Signer;
import cn.quanhen.tlog.Verifier;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/**
 * The witness's own two keys (tlog-cosignature): Ed25519, which every tool knows, and ML-DSA-44, which outlasts quantum
 * computers. A node that witnesses nothing has none.
 */
@ApplicationScoped
public class WitnessKey {
    private final WitnessSettings settings;
    private final Clock clock;
    private Cosigner cosigner;
    private MlDsaCosigner lasting;

    WitnessKey(WitnessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            KeyFile file = new KeyFile(settings.keyDirectory(), "witness");
            cosigner = new Cosigner(settings.name(), file.open(), clock);
            file.publish(cosigner.verifier().vkey());
            KeyFile lastingFile = new KeyFile(settings.keyDirectory(), "witness-ml-dsa-44", KeyKind.ML_DSA_44);
            lasting = new MlDsaCosigner(settings.name(), lastingFile.open(), clock);
            lastingFile.publish(lasting.verifier().vkey());
        }
    }

    /** Cosigns a checkpoint's text with each key; only where this node is a witness. */
    List<NoteSignature> sign(String text) {
        return List.<Signer>of(cosigner, lasting).stream()
                .map(signer -> signer.sign(text))
                .toList();
    }

    /** The key of Ed25519. */
    Verifier verifier() {
        return cosigner.verifier();
    }

    /** The key of ML-DSA-44. */
    Verifier lastingVerifier() {
        return lasting.verifier();
    }
}
