package cn.quanhen.media.upload;

import cn.quanhen.identity.Caller;
import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.recording.RecordingName;
import cn.quanhen.media.recording.StoreRecording;
import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.FinishUploadResponse;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Writes, in one transaction, the recording, its record, and that the upload is finished. */
@ApplicationScoped
public class MakeRecording {
    private final Requests requests;
    private final Uploads uploads;
    private final StoreRecording recordings;

    MakeRecording(Requests requests, Uploads uploads, StoreRecording recordings) {
        this.requests = requests;
        this.uploads = uploads;
        this.recordings = recordings;
    }

    /** For bytes that are in custody. */
    @WithTransaction
    Uni<FinishUploadResponse> make(Caller caller, FinishUploadRequest request, Fingerprint fingerprint) {
        return once(
                caller,
                request,
                () -> uploads.lock(UploadName.parse(request.getName()))
                        .invoke(MakeRecording::requireOpen)
                        .chain(upload -> recordings
                                .handle(
                                        caller,
                                        request.getRequestId(),
                                        upload.caseName,
                                        upload.recordingFacts(),
                                        fingerprint,
                                        request.getLateReason())
                                .invoke(made -> upload.recording =
                                        RecordingName.parse(made.getName()).id()))
                        .map(made -> FinishUploadResponse.newBuilder()
                                .setRecording(made)
                                .build()));
    }

    /** For an upload that is finished: the first answer, where this is the first request sent again. */
    @WithTransaction
    Uni<FinishUploadResponse> again(Caller caller, FinishUploadRequest request) {
        return once(
                caller,
                request,
                () -> uploads.lock(UploadName.parse(request.getName())).map(upload -> {
                    throw FinishedUpload.refusal(upload);
                }));
    }

    private Uni<FinishUploadResponse> once(
            Caller caller, FinishUploadRequest request, Supplier<Uni<FinishUploadResponse>> command) {
        return requests.once(
                caller,
                MediaServiceGrpc.getFinishUploadMethod().getFullMethodName(),
                request.getRequestId(),
                request,
                FinishUploadResponse.parser(),
                command);
    }

    private static void requireOpen(UploadRow upload) {
        if (upload.recording != null) {
            throw FinishedUpload.refusal(upload);
        }
    }
}
