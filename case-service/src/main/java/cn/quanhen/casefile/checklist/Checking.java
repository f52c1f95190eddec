package cn.quanhen.casefile.checklist;

import cn.quanhen.casefile.period.Periods;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.pack.ChecklistItem;
import cn.quanhen.casefile.standard.pack.Rule;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.standard.rule.CaseView;
import cn.quanhen.casefile.standard.rule.Outcome;
import cn.quanhen.casefile.standard.rule.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks a case against a standard: the same facts and the same moment give the same checklist. */
public record Checking(StandardPackage standard) {

    /**
     * The checklist of a case.
     *
     * @param facts what is known of the case, by the names of the vocabulary; the periods are added here
     */
    public Checklist check(Map<String, ?> facts, Timeline timeline, Instant now) {
        var periods = new Periods(standard.calendar());
        var standings = standard.periods().stream()
                .flatMap(period -> periods.due(period, timeline, now).stream())
                .toList();
        var view = CaseView.of(standard.vocabulary(), Standings.facts(facts, standings));
        var sight = Sight.of(view, now);
        return new Checklist(items(sight), findings(sight), standings);
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

    private List<Finding> findings(Sight sight) {
        return standard.rules().stream()
                .filter(rule -> rule.acts().include(sight.view().act()))
                .flatMap(rule -> finding(rule, rule.condition().over(sight)))
                .toList();
    }

    private Stream<Finding> finding(Rule rule, Outcome outcome) {
        return outcome.passes()
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
                        rule.remedy()));
    }

    private List<String> titles(Outcome outcome) {
        return outcome instanceof Outcome.Missing missing
                ? missing.facts().stream().map(standard.vocabulary()::title).toList()
                : List.of();
    }
}
