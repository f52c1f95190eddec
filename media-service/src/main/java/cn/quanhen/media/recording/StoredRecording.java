package cn.quanhen.media.recording;

import cn.quanhen.ledger.Entry;
import cn.quanhen.media.custody.Digest;
import cn.quanhen.media.custody.Fingerprint;
import cn.quanhen.media.v1.Recording;
import cn.quanhen.media.v1.RecordingStored;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;

/** A recording as the first record of its verified chain has it. */
public record StoredRecording(Recording message, Fingerprint fingerprint) {

    static StoredRecording of(Entry first) {
        try {
            var stored = RecordingStored.parseFrom(first.record().getContent());
            return new StoredRecording(RecordingMessages.of(stored, first.recordedAt()), fingerprint(stored));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the record cannot be read: " + first.name(), e);
        }
    }

    private static Fingerprint fingerprint(RecordingStored stored) {
        return new Fingerprint(
                stored.getSize(),
                digest(stored.getSha256()),
                digest(stored.getSm3()),
                digest(stored.getSha256Root()),
                digest(stored.getSm3Root()));
    }

    private static Digest digest(ByteString bytes) {
        return Digest.of(bytes.toByteArray());
    }
}
