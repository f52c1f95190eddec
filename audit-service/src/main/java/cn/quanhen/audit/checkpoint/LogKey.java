package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.key.KeyFile;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.NoteSigner;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** The log's own key, under its origin (tlog-checkpoint, Signatures). */
@Startup
@ApplicationScoped
public class LogKey {
    private final NoteSigner signer;

    LogKey(LogSettings settings) {
        KeyFile file = new KeyFile(settings.keyDirectory(), "log");
        this.signer = new NoteSigner(settings.origin(), file.open());
        file.publish(signer.verifier().vkey());
    }

    /** Signs this log's checkpoints. */
    public NoteSigner signer() {
        return signer;
    }
}
