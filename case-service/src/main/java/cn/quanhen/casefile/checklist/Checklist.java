package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.standard.pack.Effect;
import java.util.List;

/** A case against its standard, at a moment. */
public record Checklist(List<Item> items, List<Finding> findings, List<Standing> periods) {

    public Checklist {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
        periods = List.copyOf(periods);
    }

    /** What refuses that step. */
    public List<Finding> blocked(String step) {
        return at(step).stream()
                .filter(finding -> finding.stops() && finding.effect() instanceof Effect.Block)
                .toList();
    }

    /** What makes that step wait for an override. */
    public List<Finding> held(String step) {
        return at(step).stream()
                .filter(finding -> finding.stops() && finding.effect() instanceof Effect.Hold)
                .toList();
    }

    /** What does not satisfy the rules at that step. */
    public List<Finding> at(String step) {
        return findings.stream()
                .filter(finding ->
                        finding.step().equals(step) && !finding.outcome().passes())
                .toList();
    }

    /** What is not recorded yet. */
    public List<Item> missing() {
        return items.stream().filter(item -> !item.recorded()).toList();
    }
}
