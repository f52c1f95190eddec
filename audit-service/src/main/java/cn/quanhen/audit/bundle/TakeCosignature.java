package cn.quanhen.audit.bundle;

import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.audit.checkpoint.LogKey;
import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.CosignatureVerifier;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Trust;
import cn.quanhen.tlog.UnverifiedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Brings the witness's cosignature back to a county that is cut off, so that receipts can be given. */
@ApplicationScoped
public class TakeCosignature {
    private final LogSettings settings;
    private final LogKey key;
    private final Checkpoints checkpoints;

    TakeCosignature(LogSettings settings, LogKey key, Checkpoints checkpoints) {
        this.settings = settings;
        this.key = key;
        this.checkpoints = checkpoints;
    }

    /**
     * Publishes a cosigned checkpoint.
     *
     * @return the size of its tree
     * @throws Refusal {@link Reason#COSIGNATURE_INVALID}
     */
    Uni<Long> handle(String cosigned) {
        Note note;
        Checkpoint checkpoint;
        try {
            note = Note.parse(cosigned);
            checkpoint = new Trust(settings.origin(), key.signer().verifier(), List.of(witness()), 1).open(note);
        } catch (MalformedException | UnverifiedException e) {
            throw invalid(e.getMessage());
        }
        return checkpoints.publishCarried(checkpoint, note).map(ours -> {
            if (!ours) {
                throw invalid("本日志未签发过大小" + checkpoint.size() + "的该检查点");
            }
            return checkpoint.size();
        });
    }

    private CosignatureVerifier witness() {
        LogSettings.Witness witness = settings.witness().orElseThrow(() -> invalid("本节点未配置见证"));
        try {
            return CosignatureVerifier.parse((witness.vkey().isPresent()
                            ? witness.vkey().get()
                            : Files.readString(witness.vkeyFile().orElseThrow(() -> invalid("未配置见证公钥"))))
                    .strip());
        } catch (IOException e) {
            throw invalid("见证公钥无法读取");
        }
    }

    private static Refusal invalid(String why) {
        return Refusal.of(Reason.COSIGNATURE_INVALID)
                .article("第二十七条")
                .because("带回的见证签名无效：" + why)
                .remedy("请带回市级导入该县数据包时答复的检查点原文");
    }
}
