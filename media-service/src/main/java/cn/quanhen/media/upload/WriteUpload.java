package cn.quanhen.media.upload;

import cn.quanhen.identity.Caller;
import cn.quanhen.media.custody.Room;
import cn.quanhen.media.v1.WriteTarget;
import cn.quanhen.media.v1.WriteUploadRequest;
import cn.quanhen.media.v1.WriteUploadResponse;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import io.grpc.StatusRuntimeException;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes in the bytes of an upload. Called on a worker thread, on which each message is written before the next one is
 * asked of the line: so a slow disk slows the sender down, and no more than a few messages are in memory.
 */
@ApplicationScoped
public class WriteUpload {
    private final Uploads uploads;
    private final Spool spool;
    private final Lanes lanes;
    private final Measurements measurements;
    private final Room room;
    private final UploadConfig config;

    WriteUpload(Uploads uploads, Spool spool, Lanes lanes, Measurements measurements, Room room, UploadConfig config) {
        this.uploads = uploads;
        this.spool = spool;
        this.lanes = lanes;
        this.measurements = measurements;
        this.room = room;
        this.config = config;
    }

    /** Writes what comes. However the stream ends, what was appended whole is brought to the disk and acknowledged. */
    public Uni<WriteUploadResponse> handle(Caller caller, Multi<WriteUploadRequest> parts) {
        var writing = new Writing(target -> begin(caller, target));
        return parts.ifNoItem()
                .after(config.stalledAfter())
                .fail()
                .onItem()
                .invoke(writing::take)
                .onItem()
                .ignoreAsUni()
                .onTermination()
                .invoke(writing::close)
                .onFailure(TimeoutException.class)
                .transform(stalled -> lineLost(config.stalledAfter().toSeconds() + " 秒内没有收到数据"))
                .onFailure(StatusRuntimeException.class)
                .transform(cancelled -> lineLost("上传连接已中断"))
                .map(done -> WriteUploadResponse.newBuilder()
                        .setUpload(writing.told())
                        .build());
    }

    private UploadLane begin(Caller caller, WriteTarget target) {
        var name = UploadName.parse(target.getName());
        Uploaders.require(caller, name.caseName());
        var row = find(name);
        if (row.recording != null) {
            throw FinishedUpload.refusal(row);
        }
        return UploadLane.enter(
                row, target.getOffset(), spool.file(row.id), lanes, measurements, room, acknowledgeEvery());
    }

    private UploadRow find(UploadName name) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uploads.require(name));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private long acknowledgeEvery() {
        return config.acknowledgeEvery().asLongValue();
    }

    private static Refusal lineLost(String how) {
        return Refusal.of(Reason.UPLOAD_LINE_LOST)
                .because(how + "，连接已释放；已落盘的数据完好")
                .remedy("请查询已落盘的位置，从那里继续上传");
    }
}
