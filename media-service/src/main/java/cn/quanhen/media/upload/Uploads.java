package cn.quanhen.media.upload;

import cn.quanhen.media.recording.RecordingName;
import cn.quanhen.media.v1.Upload;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** The uploads that were started. */
@ApplicationScoped
public class Uploads {

    /** The upload of that name; refused as {@code UPLOAD_NOT_FOUND} where there is none. */
    @WithSession
    Uni<UploadRow> require(UploadName name) {
        return UploadRow.<UploadRow>findById(name.id()).map(row -> found(name, row));
    }

    /** The same, kept from others until the transaction is over. */
    Uni<UploadRow> lock(UploadName name) {
        return UploadRow.<UploadRow>findById(name.id(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> found(name, row));
    }

    /** As the contract tells it. */
    static Upload told(UploadRow row, long offset) {
        return Upload.newBuilder()
                .setName(new UploadName(row.caseName, row.id).toString())
                .setOffset(row.recording == null ? offset : row.size)
                .setSize(row.size)
                .setRecording(row.recording == null ? "" : new RecordingName(row.caseName, row.recording).toString())
                .build();
    }

    private static UploadRow found(UploadName name, UploadRow row) {
        if (row == null || !row.caseName.equals(name.caseName())) {
            throw Refusal.of(Reason.UPLOAD_NOT_FOUND)
                    .because("没有这个上传")
                    .remedy("请核对名称，或者重新申请上传")
                    .fact("upload", name);
        }
        return row;
    }
}
