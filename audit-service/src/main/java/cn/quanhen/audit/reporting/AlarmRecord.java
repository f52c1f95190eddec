package cn.quanhen.audit.reporting;

import cn.quanhen.audit.alarm.Alarm;
import cn.quanhen.audit.contract.Times;
import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.audit.v1.AlarmRaised;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.ledger.v1.Recorder;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HexFormat;

/** An alarm as a record of the node's own chain, in the same form as the services' records. */
final class AlarmRecord {
    private static final String SERVICE = "audit-service";

    private AlarmRecord() {}

    /**
     * The alarm's record.
     *
     * @param chain {@code counties/{county}/alarms}
     * @param sequence its place there
     * @param previous the hash of the record before
     */
    static Record of(Alarm alarm, String chain, long sequence, byte[] previous) {
        AlarmRaised content = AlarmRaised.newBuilder()
                .setKind(AlarmKind.valueOf("ALARM_KIND_" + alarm.kind().name()))
                .setSubject(alarm.subject())
                .setMessage(alarm.message())
                .setNumber(alarm.number())
                .build();
        return Record.newBuilder()
                .setChain(chain)
                .setSequence(sequence)
                .setPreviousHash(ByteString.copyFrom(previous))
                .setKind(content.getDescriptorForType().getFullName())
                .setHappenedAt(Times.timestamp(alarm.raisedAt()))
                .setRecordedAt(Times.timestamp(alarm.raisedAt()))
                .setRecorder(Recorder.newBuilder().setSubject(SERVICE).setName(SERVICE))
                .setContent(content.toByteString())
                .build();
    }

    /** The entry of a record that is kept. */
    static NewEntry entry(String source, byte[] canonical, byte[] salt) {
        try {
            Record record = Record.parseFrom(canonical);
            Leaf leaf = new Leaf(
                    record.getChain() + "/records/" + record.getSequence(),
                    HexFormat.of().formatHex(record.getPreviousHash().toByteArray()),
                    record.getSequence(),
                    Commitments.to(salt, canonical),
                    source,
                    record.getChain(),
                    Times.instant(record.getRecordedAt()),
                    "cn." + record.getKind());
            return NewEntry.of(leaf, salt, canonical);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a kept alarm cannot be read", e);
        }
    }
}
