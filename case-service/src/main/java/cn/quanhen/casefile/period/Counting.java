package cn.quanhen.casefile.period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Counts from a start to a last day. The day of the start is not counted, and neither are the days after that of a
 * stop's beginning, up to that of its end.
 */
record Counting(WorkingCalendar calendar, Unit unit) {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BEIJING);
    }

    /** The moment at which that day is over. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BEIJING).toInstant();
    }

    LocalDate lastDay(LocalDate start, int amount, List<Span> stops) {
        var at = start;
        var left = amount;
        for (var stop : stops) {
            var from = day(stop.from());
            if (from.isAfter(at)) {
                var before = between(at, from);
                if (left <= before) {
                    return plus(at, left);
                }
                left -= before;
                at = from;
            }
            at = later(at, day(stop.to()));
        }
        return plus(at, left);
    }

    Instant moment(Instant start, int hours, List<Span> stops) {
        var due = start.plus(Duration.ofHours(hours));
        for (var stop : stops) {
            if (stop.from().isBefore(due)) {
                due = due.plus(stop.length());
            }
        }
        return due;
    }

    LocalDate back(LocalDate appointed, int amount) {
        return unit == Unit.WORKING_DAYS ? calendar.minus(appointed, amount) : appointed.minusDays(amount);
    }

    private int between(LocalDate from, LocalDate to) {
        return unit == Unit.WORKING_DAYS ? calendar.between(from, to) : (int) ChronoUnit.DAYS.between(from, to);
    }

    private LocalDate plus(LocalDate from, int amount) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.plus(from, amount);
            case MONTHS -> from.plusMonths(amount);
            case CALENDAR_DAYS, HOURS -> from.plusDays(amount);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
