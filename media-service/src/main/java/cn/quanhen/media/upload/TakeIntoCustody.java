package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Digest;
import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.custody.Measured;
import cn.quanhen.media.custody.ObjectStore;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Verifies the bytes of a whole upload and hands them to the object store; the disk is never touched on the event loop.
 */
@ApplicationScoped
public class TakeIntoCustody {
    private static final Logger LOG = Logger.getLogger(TakeIntoCustody.class);

    private final Vertx vertx;
    private final Spool spool;
    private final Measurements measurements;
    private final ObjectStore store;

    TakeIntoCustody(Vertx vertx, Spool spool, Measurements measurements, ObjectStore store) {
        this.vertx = vertx;
        this.spool = spool;
        this.measurements = measurements;
        this.store = store;
    }

    /**
     * The fingerprint of the bytes, which are in custody then.
     *
     * @throws Refusal {@code UPLOAD_INCOMPLETE}; {@code DIGEST_MISMATCH}: the upload starts again at 0
     */
    Uni<Fingerprint> take(UploadRow upload) {
        var file = spool.file(upload.id);
        var context = vertx.getDelegate().getOrCreateContext();
        return offLoop(() -> requireWhole(upload, file))
                .chain(whole ->
                        Uni.createFrom().completionStage(() -> measurements.whole(upload.id, file, upload.size)))
                .emitOn(MutinyHelper.executor(context))
                .chain(measured -> offLoop(() -> commit(upload, file, measured)));
    }

    /** Forgets an upload that became a recording. What fails here is swept at the next start. */
    Uni<Void> release(UUID upload) {
        measurements.forget(upload);
        return offLoop(() -> {
                    spool.file(upload).delete();
                    return true;
                })
                .onFailure()
                .invoke(failure -> LOG.warnf("the spool of upload %s stays until the next start: %s", upload, failure))
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }

    private <T> Uni<T> offLoop(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    private static SpoolFile requireWhole(UploadRow upload, SpoolFile file) {
        long offset = file.acknowledged();
        if (offset < upload.size) {
            throw Refusal.of(Reason.UPLOAD_INCOMPLETE)
                    .because("上传尚未完成：已落盘 " + offset + " 字节，共 " + upload.size + " 字节")
                    .remedy("请从第 " + offset + " 字节起继续上传")
                    .fact("offset", offset)
                    .fact("size", upload.size);
        }
        return file;
    }

    private Fingerprint commit(UploadRow upload, SpoolFile file, Measured measured) {
        var declared = Digest.of(upload.sha256);
        var found = measured.fingerprint().sha256();
        if (!found.equals(declared)) {
            file.restart();
            measurements.forget(upload.id);
            throw Refusal.of(Reason.DIGEST_MISMATCH)
                    .article("第七条")
                    .because("收到的内容与申报的 SHA-256 不符，未生成音像记录")
                    .remedy("请从第 0 字节起重新上传；如申报的摘要有误，请重新申请上传")
                    .fact("declared", declared)
                    .fact("found", found);
        }
        store.commit(file.path(), measured);
        return measured.fingerprint();
    }
}
