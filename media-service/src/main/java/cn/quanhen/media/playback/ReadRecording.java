package cn.quanhen.media.playback;

import cn.quanhen.identity.Caller;
import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.custody.IntegrityAlarm;
import cn.quanhen.media.custody.ObjectStore;
import cn.quanhen.media.v1.ReadRecordingRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a recording: logged, then block by block, each verified before it is sent. */
@ApplicationScoped
public class ReadRecording {
    private final LogReading log;
    private final ObjectStore store;
    private final IntegrityAlarm alarm;

    ReadRecording(LogReading log, ObjectStore store, IntegrityAlarm alarm) {
        this.log = log;
        this.store = store;
        this.alarm = alarm;
    }

    /**
     * The bytes asked for, in pieces of at most 1 MiB.
     *
     * @throws cn.quanhen.refusal.Refusal {@code OBJECT_CORRUPT} names the block that does not hold; no byte of it is
     *     sent
     */
    public Multi<byte[]> handle(Caller caller, ReadRecordingRequest request) {
        return log.handle(caller, request)
                .onItem()
                .transformToMulti(recording -> blocks(request, recording.fingerprint()))
                .onFailure()
                .invoke(alarm::hear);
    }

    private Multi<byte[]> blocks(ReadRecordingRequest request, Fingerprint fingerprint) {
        var range = ByteRange.of(request.getOffset(), request.getLength(), fingerprint.size());
        return Multi.createFrom()
                .emitter(
                        emitter -> Infrastructure.getDefaultWorkerPool()
                                .execute(new Sending(store, fingerprint, range, emitter)),
                        BackPressureStrategy.IGNORE);
    }
}
