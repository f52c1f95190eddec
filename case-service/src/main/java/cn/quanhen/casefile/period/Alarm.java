package cn.quanhen.casefile.period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A moment at which a period calls. */
public record Alarm(When when, Instant at) {

    /** Before it falls due, when it does, after. */
    public enum When {
        BEFORE,
        ON,
        AFTER
    }

    /** The calls of a period in days: at midnight, in Beijing, of each day. */
    static List<Alarm> of(Alarms alarms, LocalDate lastDay) {
        var at = new ArrayList<Alarm>();
        alarms.before().forEach(days -> at.add(new Alarm(When.BEFORE, startOf(lastDay.minusDays(days)))));
        if (alarms.on()) {
            at.add(new Alarm(When.ON, startOf(lastDay)));
        }
        alarms.after().forEach(days -> at.add(new Alarm(When.AFTER, startOf(lastDay.plusDays(days)))));
        return at;
    }

    /** The calls of a period in hours. */
    static List<Alarm> of(Alarms alarms, Instant dueAt) {
        var at = new ArrayList<Alarm>();
        alarms.before().forEach(hours -> at.add(new Alarm(When.BEFORE, dueAt.minus(Duration.ofHours(hours)))));
        if (alarms.on()) {
            at.add(new Alarm(When.ON, dueAt));
        }
        alarms.after().forEach(hours -> at.add(new Alarm(When.AFTER, dueAt.plus(Duration.ofHours(hours)))));
        return at;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Counting.BEIJING).toInstant();
    }
}
