package cn.quanhen.casefile.period;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A period that calls: before it falls due, when it does, or after. */
public record Call(Standing standing, Alarm alarm) {

    /** Those whose moment has come while the period is still open. */
    public static List<Call> due(List<Standing> standings, Instant now) {
        return all(standings)
                .filter(call -> !call.alarm().at().isAfter(now))
                .sorted(Comparator.comparing(call -> call.alarm().at()))
                .toList();
    }

    /** The moment of the next one after that. */
    public static Optional<Instant> next(List<Standing> standings, Instant now) {
        return all(standings)
                .map(call -> call.alarm().at())
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Call> all(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::open)
                .flatMap(standing -> standing.alarms().stream().map(alarm -> new Call(standing, alarm)));
    }
}
