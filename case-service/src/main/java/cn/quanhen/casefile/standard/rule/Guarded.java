package cn.quanhen.casefile.standard.rule;

import java.util.Optional;

/**
 * A condition that holds in some cases only.
 *
 * @param when whether it speaks of a case; empty for always
 */
public record Guarded(Optional<Condition> when, Condition condition) {

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
