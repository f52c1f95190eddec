package cn.quanhen.casefile.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how periods stand: pure, the same answer for the same facts. */
public record Periods(WorkingCalendar calendar) {

    /** How that period stands at that moment, once for each subject for which it has started. */
    public List<Standing> due(Period period, Timeline timeline, Instant now) {
        return timeline.subjects(period.start()).stream()
                .map(subject -> due(period, subject, timeline, now))
                .toList();
    }

    /** The last day of that period, counted from that day, where nothing stops or extends it. */
    public LocalDate lastDay(Period period, LocalDate start) {
        var at = start.atStartOfDay(Counting.BEIJING).toInstant();
        var never = new Stops(List.of(), Optional.empty());
        return Due.of(period, at, period.length().amount(), never, calendar).lastDay();
    }

    private Standing due(Period period, String subject, Timeline timeline, Instant now) {
        var start = timeline.first(period.start(), subject).orElseThrow();
        var since = period.kind() == Kind.NOTICE ? Instant.MIN : start;
        var end = timeline.first(period.ends(), subject, since);
        var stops = Stops.of(period, subject, timeline, start, end);
        var amount = period.length().amount();
        var due = Due.of(period, start, amount, stops, calendar);
        var granted = new ArrayList<Timeline.Granted>();
        var notCounted = new ArrayList<Timeline.Granted>();
        for (var extension : timeline.extensions(period.id(), subject).toList()) {
            if (counts(period, extension, granted.size(), due, stops)) {
                granted.add(extension);
                amount += extension.amount();
                due = Due.of(period, start, amount, stops, calendar);
            } else {
                notCounted.add(extension);
            }
        }
        var stopped = due.stoppedBy(stops.open());
        var known = stopped ? Optional.<Due>empty() : Optional.of(due);
        return new Standing(
                period,
                subject,
                state(period, due, stopped, end, now),
                start,
                end,
                known.map(Due::lastDay),
                known.map(Due::at),
                stopped ? stops.open() : Optional.empty(),
                stops.closed(),
                granted,
                notCounted,
                weekendsOnly(period, start, due.lastDay()),
                known.map(at -> alarms(period, at)).orElse(List.of()));
    }

    private static boolean counts(Period period, Timeline.Granted extension, int sofar, Due due, Stops stops) {
        var allowed = period.extension();
        return allowed.isPresent()
                && sofar < allowed.get().times()
                && extension.amount() > 0
                && extension.amount() <= allowed.get().length().amount()
                && extension.approvedBy().equals(allowed.get().approvedBy())
                && (due.stoppedBy(stops.open()) || extension.at().isBefore(due.at()));
    }

    private static State state(Period period, Due due, boolean stopped, Optional<Instant> end, Instant now) {
        if (period.kind() == Kind.WAIT) {
            var reached = end.isEmpty() || !end.get().isBefore(due.at());
            if (!reached) {
                return State.PREMATURE;
            }
            return now.isBefore(due.at()) ? State.RUNNING : State.WAITED;
        }
        if (end.isPresent()) {
            return stopped || end.get().isBefore(due.at()) ? State.MET : State.MET_LATE;
        }
        if (stopped) {
            return State.STOPPED;
        }
        return now.isBefore(due.at()) ? State.RUNNING : State.OVERDUE;
    }

    private List<Integer> weekendsOnly(Period period, Instant start, LocalDate last) {
        if (period.length().unit() != Unit.WORKING_DAYS && period.roll() == Roll.STANDS) {
            return List.of();
        }
        var from = Counting.day(start);
        return from.isBefore(last) ? calendar.weekendsOnly(from, last) : calendar.weekendsOnly(last, from);
    }

    private static List<Alarm> alarms(Period period, Due due) {
        return period.length().unit() == Unit.HOURS
                ? Alarm.of(period.alarms(), due.at())
                : Alarm.of(period.alarms(), due.lastDay());
    }
}
