package cn.quanhen.audit.bundle;

import cn.quanhen.audit.checkpoint.CarriedCheckpoint;
import cn.quanhen.audit.checkpoint.Checkpoints;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.UnverifiedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the witness's cosignature back to a county that is cut off, so that receipts can be given. */
@ApplicationScoped
public class TakeCosignature {
    private final CarriedCheckpoint carried;
    private final Checkpoints checkpoints;

    TakeCosignature(CarriedCheckpoint carried, Checkpoints checkpoints) {
        this.carried = carried;
        this.checkpoints = checkpoints;
    }

    /**
     * Publishes a cosigned checkpoint.
     *
     * @return the size of its tree
     * @throws Refusal {@link Reason#COSIGNATURE_INVALID}
     */
    Uni<Long> handle(String cosigned) {
        return Uni.createFrom()
                .item(() -> Note.parse(cosigned))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(this::publish)
                .onFailure(failure -> failure instanceof MalformedException || failure instanceof UnverifiedException)
                .transform(failure -> invalid(failure.getMessage()));
    }

    private Uni<Long> publish(Note note) {
        var cosigned = carried.open(note);
        long size = cosigned.checkpoint().size();
        return checkpoints.publishCarried(cosigned).map(ours -> {
            if (!ours) {
                throw invalid("本日志未签发过大小" + size + "的该检查点");
            }
            return size;
        });
    }

    private static Refusal invalid(String why) {
        return Refusal.of(Reason.COSIGNATURE_INVALID)
                .article("第二十七条")
                .because("带回的见证签名无效：" + why)
                .remedy("请带回市级导入该县数据包时答复的检查点原文");
    }
}
