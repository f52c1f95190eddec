package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.v1.Record;
import cn.quanhen.ledger.Entry;
import com.google.protobuf.ByteString;

/** Stored records as the contract shows them. */
public final class Records {
    private Records() {}

    public static Record of(Entry entry) {
        var stored = entry.record();
        return Record.newBuilder()
                .setName(entry.name())
                .setSequence(stored.getSequence())
                .setHappenedAt(stored.getHappenedAt())
                .setRecordedAt(stored.getRecordedAt())
                .setRecorder(stored.getRecorder().getName())
                .setContent(Contents.of(stored))
                .setHash(ByteString.copyFrom(entry.hash()))
                .setCanonical(ByteString.copyFrom(entry.canonical()))
                .build();
    }
}
