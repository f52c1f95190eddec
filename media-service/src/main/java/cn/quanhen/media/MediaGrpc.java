package cn.quanhen.media;

import cn.quanhen.identity.Callers;
import cn.quanhen.identity.Role;
import cn.quanhen.media.playback.ReadRecording;
import cn.quanhen.media.recording.RecordingName;
import cn.quanhen.media.recording.Recordings;
import cn.quanhen.media.upload.FinishUpload;
import cn.quanhen.media.upload.ShowUpload;
import cn.quanhen.media.upload.StartUpload;
import cn.quanhen.media.upload.WriteUpload;
import cn.quanhen.media.v1.FinishUploadRequest;
import cn.quanhen.media.v1.FinishUploadResponse;
import cn.quanhen.media.v1.GetRecordingRequest;
import cn.quanhen.media.v1.GetRecordingResponse;
import cn.quanhen.media.v1.GetUploadRequest;
import cn.quanhen.media.v1.GetUploadResponse;
import cn.quanhen.media.v1.ListRecordingsRequest;
import cn.quanhen.media.v1.ListRecordingsResponse;
import cn.quanhen.media.v1.MediaService;
import cn.quanhen.media.v1.ReadRecordingRequest;
import cn.quanhen.media.v1.ReadRecordingResponse;
import cn.quanhen.media.v1.StartUploadRequest;
import cn.quanhen.media.v1.StartUploadResponse;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import com.google.protobuf.UnsafeByteOperations;
import io.quarkus.grpc.GrpcService;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;

/** The door of the media-service. */
@GrpcService
@Authenticated
public class MediaGrpc implements MediaService {
    private final Callers callers;
    private final StartUpload start;
    private final WriteUpload write;
    private final ShowUpload show;
    private final FinishUpload finish;
    private final Recordings recordings;
    private final ReadRecording read;

    MediaGrpc(
            Callers callers,
            StartUpload start,
            WriteUpload write,
            ShowUpload show,
            FinishUpload finish,
            Recordings recordings,
            ReadRecording read) {
        this.callers = callers;
        this.start = start;
        this.write = write;
        this.show = show;
        this.finish = finish;
        this.recordings = recordings;
        this.read = read;
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.CUSTODIAN_NAME, Role.THIRD_PARTY_NAME})
    public Uni<StartUploadResponse> startUpload(StartUploadRequest request) {
        return start.handle(callers.current(), request);
    }

    @Override
    @Blocking
    @RolesAllowed({Role.OFFICER_NAME, Role.CUSTODIAN_NAME, Role.THIRD_PARTY_NAME})
    public Uni<WriteUploadResponse> writeUpload(Multi<WriteUploadRequest> parts) {
        return write.handle(callers.current(), parts);
    }

    @Override
    @Authenticated
    public Uni<GetUploadResponse> getUpload(GetUploadRequest request) {
        return show.handle(callers.current(), request);
    }

    @Override
    @RolesAllowed({Role.OFFICER_NAME, Role.CUSTODIAN_NAME, Role.THIRD_PARTY_NAME})
    public Uni<FinishUploadResponse> finishUpload(FinishUploadRequest request) {
        return finish.handle(callers.current(), request);
    }

    @Override
    @Authenticated
    public Uni<GetRecordingResponse> getRecording(GetRecordingRequest request) {
        return recordings
                .require(callers.current(), RecordingName.parse(request.getName()))
                .map(recording -> GetRecordingResponse.newBuilder()
                        .setRecording(recording.message())
                        .build());
    }

    @Override
    @Authenticated
    public Uni<ListRecordingsResponse> listRecordings(ListRecordingsRequest request) {
        return recordings.list(callers.current(), request);
    }

    @Override
    @Authenticated
    public Multi<ReadRecordingResponse> readRecording(ReadRecordingRequest request) {
        return read.handle(callers.current(), request)
                .map(bytes -> ReadRecordingResponse.newBuilder()
                        .setChunk(UnsafeByteOperations.unsafeWrap(bytes))
                        .build());
    }
}
