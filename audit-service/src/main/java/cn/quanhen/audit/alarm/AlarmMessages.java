package cn.quanhen.audit.alarm;

import cn.quanhen.audit.contract.Times;
import cn.quanhen.audit.v1.AlarmKind;

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
                .setRaisedAt(Times.timestamp(alarm.raisedAt()))
                .setEndReason(alarm.endReason());
        alarm.endedAt().ifPresent(at -> message.setEndedAt(Times.timestamp(at)));
        return message.build();
    }
}
