package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.pack.ChecklistItem;
import cn.quanhen.casefile.standard.pack.Retention;
import cn.quanhen.casefile.standard.pack.Rule;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.standard.rule.CaseView;
import cn.quanhen.casefile.standard.rule.Outcome;
import cn.quanhen.casefile.standard.rule.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks a case against a standard: the same facts and the same moment give the same checklist.
 *
 * @param recordable whether a record can say a fact: a rule that lacks what none can say is shown, and stops nothing
 */
public record Checking(StandardPackage standard, Recordable recordable) {

    /**
     * The checklist of a case.
     *
     * @param facts what is known of the case, by the names of the vocabulary; the periods are added here
     */
    public Checklist check(Map<String, ?> facts, Timeline timeline, Instant now) {
        var standings = standard.standings(timeline, now);
        var sight = sight(facts, standings, now);
        return new Checklist(items(sight), findings(standard.rules(), sight), standings);
    }

    /** What those who take that step have to be told: the rules that stand there and are not satisfied. */
    public List<Finding> at(String step, Map<String, ?> facts, Timeline timeline, Instant now) {
        var rules = standard.rules().stream()
                .filter(rule -> rule.step().equals(step) && rule.effect().stops())
                .toList();
        var periods = rules.stream().anyMatch(rule -> rule.condition().names().contains(Standings.PERIODS));
        var sight = sight(facts, periods ? standard.standings(timeline, now) : List.of(), now);
        return findings(rules, sight).stream()
                .filter(finding -> !finding.outcome().passes())
                .toList();
    }

    /** The classes of retention that the case belongs to, or may: what is not known shortens nothing (Art. 25 第三款). */
    public List<Retention> retentions(Map<String, ?> facts, Timeline timeline, Instant now) {
        var sight = sight(facts, standard.standings(timeline, now), now);
        return standard.retentions().stream()
                .filter(known -> !excludes(known.applies().over(sight)))
                .toList();
    }

    private static boolean excludes(Outcome outcome) {
        return outcome instanceof Outcome.Violated || outcome instanceof Outcome.NotApplicable;
    }

    private Sight sight(Map<String, ?> facts, List<Standing> standings, Instant now) {
        return Sight.of(CaseView.of(standard.vocabulary(), Standings.facts(facts, standings)), now);
    }

    private List<Item> items(Sight sight) {
        return standard.checklist().stream()
                .filter(item -> item.acts().include(sight.view().act()))
                .flatMap(item -> item(item, item.recorded().over(sight)))
                .toList();
    }

    private Stream<Item> item(ChecklistItem item, Outcome outcome) {
        return outcome instanceof Outcome.NotApplicable
                ? Stream.empty()
                : Stream.of(new Item(
                        item.id(),
                        item.title(),
                        item.phase(),
                        outcome.passes(),
                        standard.articles(item.basis()),
                        titles(outcome),
                        item.remedy()));
    }

    private List<Finding> findings(List<Rule> rules, Sight sight) {
        return rules.stream()
                .filter(rule -> rule.acts().include(sight.view().act()))
                .flatMap(rule -> finding(rule, rule.condition().over(sight)))
                .toList();
    }

    private Stream<Finding> finding(Rule rule, Outcome outcome) {
        return outcome instanceof Outcome.NotApplicable
                ? Stream.empty()
                : Stream.of(new Finding(
                        rule.id(),
                        rule.title(),
                        rule.step(),
                        outcome,
                        rule.effect(),
                        rule.override(),
                        standard.articles(rule.basis()),
                        rule.message(),
                        titles(outcome),
                        rule.remedy(),
                        beyond(rule, outcome)));
    }

    private boolean beyond(Rule rule, Outcome outcome) {
        var lack = new Lack(standard.vocabulary(), recordable, rule.condition().names());
        return outcome instanceof Outcome.Missing missing
                && !missing.facts().stream().allMatch(lack::canBeRecorded);
    }

    private List<String> titles(Outcome outcome) {
        return outcome instanceof Outcome.Missing missing
                ? missing.facts().stream().map(standard.vocabulary()::title).toList()
                : List.of();
    }
}
