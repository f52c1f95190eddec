package cn.quanhen.casefile.period;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time that does not count, from when to when. */
public record Span(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    /** The same times, in their order, none of which overlaps another. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (merged.isEmpty() || merged.getLast().to().isBefore(span.from())) {
                merged.add(span);
            } else if (span.to().isAfter(merged.getLast().to())) {
                merged.set(merged.size() - 1, new Span(merged.getLast().from(), span.to()));
            }
        }
        return List.copyOf(merged);
    }
}
