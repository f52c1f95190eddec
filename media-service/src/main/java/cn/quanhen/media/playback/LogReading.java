package cn.quanhen.media.playback;

import cn.quanhen.identity.Caller;
import cn.quanhen.ledger.Append;
import cn.quanhen.ledger.Ledger;
import cn.quanhen.media.recording.RecordingName;
import cn.quanhen.media.recording.Recordings;
import cn.quanhen.media.recording.StoredRecording;
import cn.quanhen.media.v1.ReadRecordingRequest;
import cn.quanhen.media.v1.RecordingRead;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Art. 25: who reads a recording leaves a record of it, before the first byte is sent. */
@ApplicationScoped
public class LogReading {
    private static final String NO_REQUEST_ID = "";

    private final Clock clock;
    private final Recordings recordings;
    private final Ledger ledger;

    LogReading(Clock clock, Recordings recordings, Ledger ledger) {
        this.clock = clock;
        this.recordings = recordings;
        this.ledger = ledger;
    }

    /** The recording, once it is on record that the caller reads it. */
    @WithTransaction
    Uni<StoredRecording> handle(Caller caller, ReadRecordingRequest request) {
        var name = RecordingName.parse(request.getName());
        return recordings
                .require(caller, name)
                .invoke(recording -> requireRange(request, recording))
                .call(() -> ledger.append(record(caller, request)));
    }

    private static void requireRange(ReadRecordingRequest request, StoredRecording recording) {
        var unused = ByteRange.of(
                request.getOffset(),
                request.getLength(),
                recording.fingerprint().size());
    }

    private Append record(Caller caller, ReadRecordingRequest request) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var read = RecordingRead.newBuilder()
                .setRecording(request.getName())
                .setOffset(request.getOffset())
                .setLength(request.getLength())
                .build();
        return new Append(request.getName(), read, at, at, caller, NO_REQUEST_ID);
    }
}
