package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Alarm;
import cn.quanhen.casefile.period.Span;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.AlarmTime;
import cn.quanhen.casefile.v1.Extension;
import cn.quanhen.casefile.v1.PeriodAlarm;
import cn.quanhen.casefile.v1.PeriodStanding;
import cn.quanhen.casefile.v1.PeriodState;
import cn.quanhen.casefile.v1.Stop;
import java.time.Instant;

/** Periods as the contract shows them. */
final class PeriodMessages {
    private PeriodMessages() {}

    static PeriodStanding of(Standing standing, StandardPackage standard, Instant now) {
        var period = standing.period();
        var message = PeriodStanding.newBuilder()
                .setId(period.id())
                .setTitle(period.title())
                .setSubject(standing.subject())
                .setLength(period.length().title())
                .setState(PeriodState.valueOf("PERIOD_STATE_" + standing.state()))
                .setBroken(standing.broken())
                .setStartedAt(Times.timestamp(standing.startedAt()))
                .addAllWeekendsOnly(standing.weekendsOnly())
                .setArticles(standard.articles(period.basis()));
        standing.endedAt().map(Times::timestamp).ifPresent(message::setEndedAt);
        standing.lastDay().ifPresent(day -> message.setLastDay(day.toString()));
        standing.dueAt().map(Times::timestamp).ifPresent(message::setDueAt);
        standing.stoppedSince().map(Times::timestamp).ifPresent(message::setStoppedSince);
        standing.stops().forEach(stop -> message.addStops(stop(stop)));
        standing.granted().forEach(granted -> message.addExtensions(extension(granted, true, standard)));
        standing.notCounted().forEach(granted -> message.addExtensions(extension(granted, false, standard)));
        standing.alarms().forEach(alarm -> message.addAlarms(alarm(alarm, standing, now)));
        return message.build();
    }

    private static Stop stop(Span stop) {
        return Stop.newBuilder()
                .setFrom(Times.timestamp(stop.from()))
                .setTo(Times.timestamp(stop.to()))
                .build();
    }

    private static Extension extension(Timeline.Granted granted, boolean counts, StandardPackage standard) {
        return Extension.newBuilder()
                .setAmount(granted.amount())
                .setApprovedBy(standard.vocabulary().roles().getOrDefault(granted.approvedBy(), granted.approvedBy()))
                .setApprovedAt(Times.timestamp(granted.at()))
                .setCounts(counts)
                .build();
    }

    private static PeriodAlarm alarm(Alarm alarm, Standing standing, Instant now) {
        return PeriodAlarm.newBuilder()
                .setAt(Times.timestamp(alarm.at()))
                .setTime(AlarmTime.valueOf("ALARM_TIME_" + alarm.when()))
                .setDue(standing.open() && !alarm.at().isAfter(now))
                .build();
    }
}
