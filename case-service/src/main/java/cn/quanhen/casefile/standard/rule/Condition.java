package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.util.Set;

/**
 * A condition that is compiled.
 *
 * @param cost what it may cost at most, as estimated
 * @param names the names that it asks for
 */
public record Condition(String text, long cost, Set<String> names, CelRuntime.Program program) {

    public Condition {
        names = Set.copyOf(names);
    }

    Outcome over(Sight sight) {
        try {
            return switch (program.advanceEvaluation(sight.through(names))) {
                case CelUnknownSet unknown ->
                    new Outcome.Missing(unknown.attributes().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
                case Boolean holds -> holds ? new Outcome.Satisfied() : new Outcome.Violated();
                case Object other -> new Outcome.Failed("a condition that says " + other);
            };
        } catch (CelEvaluationException e) {
            return new Outcome.Failed(e.getMessage());
        }
    }
}
