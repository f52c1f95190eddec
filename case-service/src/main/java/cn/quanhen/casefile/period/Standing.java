package cn.quanhen.casefile.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a period stands in a case at a moment.
 *
 * @param lastDay the last day; empty while it is stopped
 * @param dueAt the first moment after it; empty while it is stopped
 * @param stops the times that did not count
 * @param granted the extensions that count
 * @param notCounted the extensions that do not: too late, too long, too often, or approved by somebody else
 * @param weekendsOnly the years whose notice is not out, so that the day may move yet
 */
public record Standing(
        Period period,
        String subject,
        State state,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<LocalDate> lastDay,
        Optional<Instant> dueAt,
        Optional<Instant> stoppedSince,
        List<Span> stops,
        List<Timeline.Granted> granted,
        List<Timeline.Granted> notCounted,
        List<Integer> weekendsOnly,
        List<Alarm> alarms) {

    public Standing {
        stops = List.copyOf(stops);
        granted = List.copyOf(granted);
        notCounted = List.copyOf(notCounted);
        weekendsOnly = List.copyOf(weekendsOnly);
        alarms = List.copyOf(alarms);
    }

    /** Whether it runs, or has run out, and what it waits for has not happened. */
    public boolean open() {
        return state == State.RUNNING || state == State.OVERDUE;
    }

    /** Whether the law is broken by it. */
    public boolean broken() {
        return state == State.OVERDUE || state == State.MET_LATE || state == State.PREMATURE;
    }
}
