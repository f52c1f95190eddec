package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.rule.Outcome;
import java.util.List;

/**
 * A rule that a case does not satisfy.
 *
 * @param step the step at which it stands
 * @param outcome violated, missing or failed
 * @param effect what follows from it
 * @param override the roles that may override it; empty where none may
 * @param articles the provisions, as an officer reads them
 * @param facts what is missing, as an officer reads it
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
        String remedy) {

    public Finding {
        override = List.copyOf(override);
        facts = List.copyOf(facts);
    }

    /** As an officer reads it: what is wrong, what is missing, on what it rests, what to do. */
    public String sentence() {
        var missing = facts.isEmpty() ? "" : "，缺少：" + String.join("、", facts);
        return message + missing + "（" + articles + "）。" + remedy;
    }
}
