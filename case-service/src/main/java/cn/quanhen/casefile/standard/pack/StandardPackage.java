package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.period.Period;
import cn.quanhen.casefile.period.Periods;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.period.WorkingCalendar;
import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** 标准包: a standard, checked and compiled. Only {@link Publication} makes one, and an overlay tightens it. */
public record StandardPackage(
        Manifest manifest,
        Seal seal,
        Vocabulary vocabulary,
        List<Law> laws,
        WorkingCalendar calendar,
        List<Period> periods,
        List<Rule> rules,
        List<ChecklistItem> checklist,
        List<AvItem> av,
        List<Form> forms,
        List<Retention> retentions,
        List<Score> scores) {

    public StandardPackage {
        laws = List.copyOf(laws);
        periods = List.copyOf(periods);
        rules = List.copyOf(rules);
        checklist = List.copyOf(checklist);
        av = List.copyOf(av);
        forms = List.copyOf(forms);
        retentions = List.copyOf(retentions);
        scores = List.copyOf(scores);
    }

    /** The provisions as an officer reads them: 行政处罚法第四十二条、本办法第九条第一项. */
    public String articles(List<Basis> basis) {
        return basis.stream().map(cited -> title(cited.law()) + cited.article()).collect(Collectors.joining("、"));
    }

    /**
     * The last day of a period, counted from that day, where nothing stops or extends it.
     *
     * @param period its id, for instance {@code case.archive}
     */
    public LocalDate lastDay(String period, LocalDate start) {
        return periods.stream()
                .filter(known -> known.id().equals(period))
                .findFirst()
                .map(known -> new Periods(calendar).lastDay(known, start))
                .orElseThrow(() -> new IllegalStateException(seal.pin() + " sets no period " + period));
    }

    /** How its periods stand at that moment. */
    public List<Standing> standings(Timeline timeline, Instant now) {
        var counting = new Periods(calendar);
        return periods.stream()
                .flatMap(period -> counting.due(period, timeline, now).stream())
                .toList();
    }

    private String title(String id) {
        return laws.stream()
                .filter(law -> law.id().equals(id))
                .map(Law::shortTitle)
                .findFirst()
                .orElse(id);
    }
}
