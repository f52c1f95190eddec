package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.rule.Outcome;
import java.util.List;

/**
 * What a rule says of a case.
 *
 * @param step the step at which it stands
 * @param outcome satisfied, violated, missing or failed
 * @param effect what follows where it is not satisfied
 * @param override the roles that may override it; empty where none may
 * @param articles the provisions, as an officer reads them
 * @param facts what is missing, as an officer reads it
 * @param beyond whether no record can say yet what is missing, so that the rule stops nothing
 */
public record Finding(
        String rule,
        String title,
        String step,
        Outcome outcome,
        Effect effect,
        List<String> override,
        String articles,
        String message,
        List<String> facts,
        String remedy,
        boolean beyond) {

    public Finding {
        override = List.copyOf(override);
        facts = List.copyOf(facts);
    }

    /** Whether the step may not be taken as things stand. */
    public boolean stops() {
        return effect.stops() && !outcome.passes() && !beyond;
    }

    /** What is wrong and which facts are missing, as an officer reads it. */
    public String because() {
        return message + (facts.isEmpty() ? "" : "，缺少：" + String.join("、", facts));
    }
}
