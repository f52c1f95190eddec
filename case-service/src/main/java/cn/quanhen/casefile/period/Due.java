package cn.quanhen.casefile.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When something falls due: its last day, and the first moment after it. */
record Due(LocalDate lastDay, Instant at) {

    static Due of(Period period, Instant start, int amount, Stops stops, WorkingCalendar calendar) {
        var counting = new Counting(calendar, period.length().unit());
        if (period.length().unit() == Unit.HOURS) {
            var at = counting.moment(start, amount, stops.closed());
            return new Due(Counting.day(at), at);
        }
        if (period.kind() == Kind.NOTICE) {
            return day(counting.back(Counting.day(start), amount));
        }
        var last = counting.lastDay(Counting.day(start), amount, stops.closed());
        return day(period.roll() == Roll.NEXT_WORKING_DAY ? calendar.onOrAfter(last) : last);
    }

    /** Whether time stood still before it fell due, so that it has not fallen due. */
    boolean stoppedBy(Optional<Instant> open) {
        return open.isPresent() && open.get().isBefore(at);
    }

    private static Due day(LocalDate last) {
        return new Due(last, Counting.endOf(last));
    }
}
