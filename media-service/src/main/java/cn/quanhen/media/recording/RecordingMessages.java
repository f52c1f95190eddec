package cn.quanhen.media.recording;

import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingFacts;
import cn.quanhen.media.v1.RecordingStored;
import com.google.protobuf.ByteString;
import java.time.Instant;

/** Recordings as the contract tells them. */
final class RecordingMessages {
    private static final String FIRST_RECORD = "/records/1";

    private RecordingMessages() {}

    /** From the first record of its chain. */
    static Recording of(RecordingStored stored, Instant storedAt) {
        return message(stored.getRecording(), stored.getFacts(), storedAt)
                .setSize(stored.getSize())
                .setSha256(stored.getSha256())
                .setSm3(stored.getSm3())
                .setStoredLate(stored.getLate())
                .setLateReason(stored.getLateReason())
                .build();
    }

    /** From the read model. */
    static Recording of(RecordingRow row) {
        return message(new RecordingName(row.caseName, row.id).toString(), row.recordingFacts(), row.storedAt)
                .setSize(row.size)
                .setSha256(ByteString.copyFrom(row.sha256))
                .setSm3(ByteString.copyFrom(row.sm3))
                .setStoredLate(row.late)
                .setLateReason(row.lateReason)
                .build();
    }

    private static Recording.Builder message(String name, RecordingFacts facts, Instant storedAt) {
        return Recording.newBuilder()
                .setName(name)
                .setFacts(facts)
                .setStoredAt(Times.of(storedAt))
                .setRecord(name + FIRST_RECORD);
    }
}
