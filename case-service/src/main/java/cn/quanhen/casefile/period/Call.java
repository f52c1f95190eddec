package cn.quanhen.casefile.period;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A period that calls: before it falls due, when it does, or after. */
public record Call(Standing standing, Alarm alarm) {

    /**
     * What tells one call of a case from every other.
     *
     * @param at to the microsecond, as databases keep it
     */
    public record Key(String period, String subject, Instant at) {
        public Key {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public Key key() {
        return new Key(standing.period().id(), standing.subject(), alarm.at());
    }

    /** Those whose moment has come while the period is still open. */
    public static List<Call> due(List<Standing> standings, Instant now) {
        return all(standings)
                .filter(call -> !call.alarm().at().isAfter(now))
                .sorted(Comparator.comparing(call -> call.alarm().at()))
                .toList();
    }

    /** The moment of the first that was not told yet; it may have passed. */
    public static Optional<Instant> next(List<Standing> standings, Set<Key> told) {
        return all(standings)
                .map(Call::key)
                .filter(key -> !told.contains(key))
                .map(Key::at)
                .min(Comparator.naturalOrder());
    }

    private static Stream<Call> all(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::open)
                .flatMap(standing -> standing.alarms().stream().map(alarm -> new Call(standing, alarm)));
    }
}
