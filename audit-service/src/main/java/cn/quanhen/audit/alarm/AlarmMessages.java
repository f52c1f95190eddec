package cn.quanhen.audit.alarm;

import cn.quanhen.audit.v1.AlarmKind;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Alarms, as messages of the contract. */
final class AlarmMessages {
    private AlarmMessages() {}

    static cn.quanhen.audit.v1.Alarm alarm(Alarm alarm) {
        cn.quanhen.audit.v1.Alarm.Builder message = cn.quanhen.audit.v1.Alarm.newBuilder()
                .setNumber(alarm.number())
                .setKind(AlarmKind.valueOf("ALARM_KIND_" + alarm.kind().name()))
                .setOrigin(alarm.origin())
                .setSubject(alarm.subject())
                .setMessage(alarm.message())
                .setRaisedAt(timestamp(alarm.raisedAt()))
                .setEndReason(alarm.endReason());
        alarm.endedAt().ifPresent(at -> message.setEndedAt(timestamp(at)));
        return message.build();
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}
