package cn.quanhen.media.upload;

import cn.quanhen.identity.Caller;
import cn.quanhen.media.custody.IntegrityAlarm;
import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.FinishUploadResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a recording of an upload: verifies the bytes, brings them into custody, and only then writes the record. Each
 * step may be repeated after a crash; see {@code docs/adr}.
 */
@ApplicationScoped
public class FinishUpload {
    private final Uploads uploads;
    private final Lanes lanes;
    private final TakeIntoCustody custody;
    private final MakeRecording recording;
    private final IntegrityAlarm alarm;

    FinishUpload(Uploads uploads, Lanes lanes, TakeIntoCustody custody, MakeRecording recording, IntegrityAlarm alarm) {
        this.uploads = uploads;
        this.lanes = lanes;
        this.custody = custody;
        this.recording = recording;
        this.alarm = alarm;
    }

    /** The recording; sent again, the same one. */
    public Uni<FinishUploadResponse> handle(Caller caller, FinishUploadRequest request) {
        var name = UploadName.parse(request.getName());
        Uploaders.require(caller, name.caseName());
        return Uni.createFrom()
                .item(() -> lanes.enter(name.id()))
                .chain(lane -> uploads.require(name)
                        .chain(upload -> upload.recording == null
                                ? custody.take(upload).chain(whole -> recording.make(caller, request, whole))
                                : recording.again(caller, request))
                        .call(() -> custody.release(name.id()))
                        .eventually(lane::close))
                .onFailure()
                .invoke(alarm::hear);
    }
}
