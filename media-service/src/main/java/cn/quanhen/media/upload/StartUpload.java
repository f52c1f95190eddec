package cn.quanhen.media.upload;

import cn.quanhen.clock.Ids;
import cn.quanhen.identity.Caller;
import cn.quanhen.media.custody.Room;
import cn.quanhen.media.recording.RecordingTimes;
import cn.quanhen.media.recording.Times;
import cn.quanhen.media.v1.MediaServiceGrpc;
import cn.quanhen.media.v1.StartUploadRequest;
import cn.quanhen.media.v1.StartUploadResponse;
import cn.quanhen.requests.Requests;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Begins an upload: its facts make sense and there is room for it. */
@ApplicationScoped
public class StartUpload {
    private final Clock clock;
    private final Ids ids;
    private final Requests requests;
    private final Room room;
    private final Vertx vertx;

    StartUpload(Clock clock, Ids ids, Requests requests, Room room, Vertx vertx) {
        this.clock = clock;
        this.ids = ids;
        this.requests = requests;
        this.room = room;
        this.vertx = vertx;
    }

    /** The new upload; sent again, the same one. */
    @WithTransaction
    public Uni<StartUploadResponse> handle(Caller caller, StartUploadRequest request) {
        Uploaders.require(caller, request.getParent());
        return requests.once(
                caller,
                MediaServiceGrpc.getStartUploadMethod().getFullMethodName(),
                request.getRequestId(),
                request,
                StartUploadResponse.parser(),
                () -> start(request));
    }

    private Uni<StartUploadResponse> start(StartUploadRequest request) {
        var now = clock.instant();
        var facts = request.getFacts();
        RecordingTimes.check(Times.of(facts.getStartedAt()), Times.of(facts.getEndedAt()), now);
        return requireRoom(request.getSize())
                .chain(() -> UploadRow.of(ids.next(), request, now).<UploadRow>persist())
                .map(row -> StartUploadResponse.newBuilder()
                        .setUpload(Uploads.told(row, 0))
                        .build());
    }

    /** The disk is never asked on the event loop. */
    private Uni<Boolean> requireRoom(long bytes) {
        return vertx.executeBlocking(
                () -> {
                    room.require(bytes);
                    return true;
                },
                false);
    }
}
