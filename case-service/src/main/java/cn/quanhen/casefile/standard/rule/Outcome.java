package cn.quanhen.casefile.standard.rule;

import java.util.List;

/** What a rule says of a case. Only what is satisfied passes; what is missing never does. */
public sealed interface Outcome {

    /** The rule does not speak of this case. */
    record NotApplicable() implements Outcome {}

    /** 符合 */
    record Satisfied() implements Outcome {}

    /** 不符合 */
    record Violated() implements Outcome {}

    /**
     * 缺项: it cannot be told yet.
     *
     * @param facts the paths of the facts that are missing
     */
    record Missing(List<String> facts) implements Outcome {

        public Missing {
            facts = List.copyOf(facts);
        }
    }

    /** The condition could not be evaluated: over its budget, or a fault of its author. */
    record Failed(String why) implements Outcome {}

    /** Whether the rule lets the step pass. */
    default boolean passes() {
        return this instanceof Satisfied || this instanceof NotApplicable;
    }
}
