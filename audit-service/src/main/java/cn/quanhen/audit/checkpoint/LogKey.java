package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.key.KeyFile;
import cn.quanhen.audit.key.KeyKind;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.Signer;
import cn.quanhen.tlog.Sm2NoteSigner;
import cn.quanhen.tlog.Sm2NoteVerifier;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The log's own key, under its origin (tlog-checkpoint, Signatures). */
@Startup
@ApplicationScoped
public class LogKey {
    private final NoteSigner signer;
    private final Sm2NoteSigner sm2;

    LogKey(LogSettings settings) {
        KeyFile file = new KeyFile(settings.keyDirectory(), "log");
        this.signer = new NoteSigner(settings.origin(), file.open());
        file.publish(signer.verifier().vkey());
        KeyFile sm2File = new KeyFile(settings.keyDirectory(), "log-sm2", KeyKind.SM2);
        this.sm2 = new Sm2NoteSigner(settings.origin(), sm2File.open());
        sm2File.publish(sm2.verifier().vkey());
    }

    /** Signs this log's checkpoints. */
    public NoteSigner signer() {
        return signer;
    }

    /** All whose lines a checkpoint carries, in their order: Ed25519 stands first (tlog-tiles, Checkpoints). */
    List<Signer> signers() {
        return List.of(signer, sm2);
    }

    /** The public side of the SM2 key. */
    Sm2NoteVerifier sm2() {
        return sm2.verifier();
    }
}
