package cn.quanhen.casefile.record;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.checklist.Finding;
import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.facts.Growth;
import cn.quanhen.casefile.facts.Setting;
import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a case's standard says of a record before it is written (Art. 6). Asked once: a replay never asks again, so that
 * a stricter package does not undo what was lawful.
 *
 * @param standard the package that the case keeps
 */
record StandardRules(StandardPackage standard) {

    /**
     * Lets the record through, or refuses it with what the law forbids first, then with what waits for an override.
     *
     * @param growth the facts with that record
     * @param steps the steps that it takes
     */
    void require(Growth growth, Setting setting, Set<String> steps, Author author) {
        var standing = new ArrayList<Finding>();
        for (var step : steps) {
            standing.addAll(findings(step, growth, setting, author));
        }
        refuse(standing, finding -> finding.effect() instanceof Effect.Block);
        refuse(standing, finding -> !overridden(finding, growth, author));
    }

    private List<Finding> findings(String step, Growth growth, Setting setting, Author author) {
        var now = author.moment().recordedAt();
        var view = step.equals(Steps.APPEND)
                ? growth.added(setting, now)
                : growth.facts().view(setting, now);
        return new Checking(standard, view)
                .at(step, view.facts(), growth.facts().timeline(now), now).stream()
                        .filter(Finding::stops)
                        .toList();
    }

    /**
     * Somebody else lets it pass: nobody overrides a rule for their own act, but for the head, whose act the decision
     * is (处罚法 第五十七条).
     */
    private static boolean overridden(Finding finding, Growth growth, Author author) {
        return growth.before()
                .open(finding.rule(), finding.step())
                .anyMatch(override -> finding.step().equals("decide")
                        || !override.person().equals(author.moment().person()));
    }

    private void refuse(List<Finding> findings, Predicate<Finding> which) {
        var refused = findings.stream().filter(which).toList();
        if (!refused.isEmpty()) {
            throw refusal(refused);
        }
    }

    private Refusal refusal(List<Finding> refused) {
        var first = refused.getFirst();
        var refusal = Refusal.of(Reason.STANDARD_RULE)
                .article(first.articles())
                .because(first.because())
                .remedy(first.remedy())
                .fact("rule", first.rule())
                .fact("rules", refused.stream().map(Finding::rule).collect(Collectors.joining(",")))
                .fact("step", first.step())
                .fact("standard", standard.seal().pin())
                .fact("missing", String.join("、", first.facts()));
        return first.effect() instanceof Effect.Hold
                ? refusal.remedy(first.remedy() + "；或者由" + standard.vocabulary().anyOf(first.override()) + "说明理由准予继续")
                        .fact("override", String.join(",", first.override()))
                : refusal;
    }
}
