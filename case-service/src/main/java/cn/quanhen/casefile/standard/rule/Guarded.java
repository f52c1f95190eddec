package cn.quanhen.casefile.standard.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition that holds in some cases only.
 *
 * @param when whether it speaks of a case; empty for always
 */
public record Guarded(Optional<Condition> when, Condition condition) {

    /** The names that it asks for. */
    public Set<String> names() {
        return Stream.concat(when.stream(), Stream.of(condition))
                .flatMap(asked -> asked.names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What it says of that case. */
    public Outcome over(Sight sight) {
        var guard = when.map(asked -> asked.over(sight)).orElseGet(Outcome.Satisfied::new);
        return switch (guard) {
            case Outcome.Satisfied applies -> condition.over(sight);
            case Outcome.Violated apart -> new Outcome.NotApplicable();
            default -> guard;
        };
    }
}
