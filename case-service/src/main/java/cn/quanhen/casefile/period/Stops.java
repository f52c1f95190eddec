package cn.quanhen.casefile.period;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a period stood still.
 *
 * @param closed what has ended, merged
 * @param open since when it stands still; empty where it runs
 */
record Stops(List<Span> closed, Optional<Instant> open) {

    /** Read off what happened; nothing before {@code since} or after {@code until} counts. */
    static Stops of(Period period, String subject, Timeline timeline, Instant since, Optional<Instant> until) {
        var closed = new ArrayList<Span>();
        var open = new ArrayList<Instant>();
        for (var stop : period.stops()) {
            Instant from = null;
            for (var event : timeline.about(subject).toList()) {
                var late = until.isPresent() && !event.at().isBefore(until.get());
                if (from == null && !late && event.name().equals(stop.from())) {
                    from = event.at().isBefore(since) ? since : event.at();
                } else if (from != null && event.name().equals(stop.to())) {
                    if (event.at().isAfter(from)) {
                        closed.add(new Span(from, event.at()));
                    }
                    from = null;
                }
            }
            if (from != null) {
                open.add(from);
            }
        }
        return new Stops(Span.merged(closed), open.stream().min(Comparator.naturalOrder()));
    }
}
