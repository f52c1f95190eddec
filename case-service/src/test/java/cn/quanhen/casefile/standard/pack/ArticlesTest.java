package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.facts.Carried;
import cn.quanhen.casefile.period.Basis;
import cn.quanhen.casefile.period.Period;
import cn.quanhen.casefile.standard.rule.Fact;
import cn.quanhen.casefile.standard.rule.FactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * docs/articles.md leads from each provision to the rules, periods and tests that stand for it;
 * {@code -Dquanhen.docs=write} writes it anew. It is read off the package, its fixtures and the sources of the tests.
 */
class ArticlesTest {
    private static final Path PAGE = Path.of("../docs/articles.md");
    private static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");
    private static final TestSources TESTS = TestSources.read();

    /** What the regulation and the national law ask of a case; Art. 4 and the others are the other services'. */
    private static final Map<String, String> OWNED = Map.of(
            "record",
            """
            第一条 第二条 第三条 第五条 第六条 第八条第一项 第八条第二项 第九条第一项 第九条第二项 第九条第三项
            第九条第四项 第九条第五项 第九条第六项 第九条第七项 第九条第八项 第九条第九项 第九条第十项 第九条第十一项
            第十条第一项 第十条第二项 第十条第三项 第十条第四项 第十条第五项 第十条第六项 第十一条第一项 第十一条第二项
            第十一条第三项 第十一条第四项 第十一条第五项 第十二条 第十三条 第十四条 第十五条 第十六条 第十七条 第十八条
            第二十条 第二十六条 第三十二条""",
            "penalty",
            """
            第二十条 第四十二条 第四十三条 第四十六条 第五十一条 第五十二条 第五十五条 第五十六条 第五十七条 第五十八条
            第六十条 第六十一条 第六十四条 第六十七条 第六十八条 第六十九条 第七十条 第七十一条 第七十二条 第八十五条""",
            "licence",
            "第三十二条 第四十二条 第四十四条 第四十五条 第八十二条",
            "coercion",
            "第十八条 第十九条 第二十五条 第五十四条",
            "civil-procedure",
            "第八十五条 第八十九条 第九十五条",
            "publicity",
            "第二部分");

    @Test
    void everyProvisionOfACaseHasARuleOrAPeriodAndEachOfTheseATest() {
        var rows = rows();

        OWNED.forEach((law, articles) -> Stream.of(articles.split("\\s+"))
                .forEach(article -> assertThat(rows.keySet())
                        .as("a rule or a period for %s %s", law, article)
                        .anyMatch(provision -> provision.law().equals(law) && provision.within(article))));
        assertThat(rows.values().stream().flatMap(List::stream))
                .allSatisfy(row ->
                        assertThat(row.tests()).as("tests of %s", row.id()).isNotEmpty());
    }

    @Test
    void thePageIsReadOffThePackageAndTheTests() throws IOException {
        var page = page();
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /**
     * A rule or a period.
     *
     * @param acts what it does
     * @param waits the facts that no record gives yet
     * @param tests the tests that stand for it
     */
    private record Row(String id, String title, String acts, String waits, List<String> tests) {
        String line() {
            return "| `%s` %s | %s | %s | %s |%n".formatted(id, title, acts, waits, String.join("<br>", tests));
        }
    }

    private static Map<Provision, List<Row>> rows() {
        var rows = new TreeMap<Provision, List<Row>>();
        for (var rule : STANDARD.rules()) {
            var row = row(rule);
            rule.basis().forEach(basis -> add(rows, basis, row));
        }
        for (var period : STANDARD.periods()) {
            var row = row(period);
            bases(period).distinct().forEach(basis -> add(rows, basis, row));
        }
        return rows;
    }

    private static void add(Map<Provision, List<Row>> rows, Basis basis, Row row) {
        rows.computeIfAbsent(Provision.of(basis), any -> new ArrayList<>()).add(row);
    }

    private static Row row(Rule rule) {
        var tests = new ArrayList<String>();
        var answers = new LinkedHashMap<String, Integer>();
        RuleFixture.of(rule).forEach(fixture -> answers.merge(fixture.expected(), 1, Integer::sum));
        if (!answers.isEmpty()) {
            tests.add("SuihuaRulesTest: "
                    + new TreeMap<>(answers)
                            .entrySet().stream()
                                    .map(answer -> answer.getValue() + " " + answer.getKey())
                                    .collect(Collectors.joining(", ")));
        }
        tests.addAll(TESTS.naming(rule.id()));
        return new Row(rule.id(), rule.title(), acts(rule), waits(rule), tests);
    }

    private static Row row(Period period) {
        var tests = new ArrayList<>(TESTS.naming(period.id()));
        STANDARD.rules().stream()
                .filter(rule -> rule.condition().condition().text().contains("'" + period.id() + "'"))
                .forEach(rule -> tests.add("through `" + rule.id() + "`"));
        return new Row(
                period.id(),
                period.title(),
                "%d %s%s"
                        .formatted(
                                period.length().amount(),
                                period.length().unit(),
                                period.flag() == 0 ? "" : ", flag " + period.flag()),
                "",
                tests);
    }

    private static Stream<Basis> bases(Period period) {
        return Stream.of(
                        period.basis().stream(),
                        period.stops().stream().flatMap(stop -> stop.basis().stream()),
                        period.extension().stream().flatMap(extension -> extension.basis().stream()))
                .flatMap(bases -> bases);
    }

    private static String acts(Rule rule) {
        return switch (rule.effect()) {
            case Effect.Block block -> "block `" + rule.step() + "`";
            case Effect.Hold hold -> "hold `" + rule.step() + "`";
            case Effect.Flag flag -> "flag " + flag.item();
            case Effect.Alarm alarm -> "alarm";
        };
    }

    /** The facts and fields that it asks for and no record of the contract gives. */
    private static String waits(Rule rule) {
        var names = rule.condition().names();
        return STANDARD.vocabulary().view().values().stream()
                .filter(fact -> names.contains(fact.name()) && !fact.name().equals("periods"))
                .flatMap(fact -> lacking(fact, names))
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static Stream<String> lacking(Fact fact, Set<String> names) {
        if (!Carried.BY_THE_CONTRACT.has(fact.name())) {
            return Stream.of(fact.title());
        }
        var element = fact.name() + (fact.type() instanceof FactType.ListOf ? "[]." : ".");
        return STANDARD.vocabulary().facts(fact.name()).values().stream()
                .filter(field -> names.contains(field.name()) && !Carried.BY_THE_CONTRACT.has(element + field.name()))
                .map(field -> fact.title() + "的" + field.title());
    }

    private static String page() {
        var page = new StringBuilder("""
                # From the law to its tests

                Written by `ArticlesTest` (`-Dquanhen.docs=write`) from the rules and periods of `绥化市标准 2026-1`, from the cases that each rule is tried on (`case-service/src/test/resources/standards/suihua-2026-1/{rule}/`) and from the tests that name a rule or a period. It fails where this page is out of date, where a provision that case-service answers for has no rule and no period, and where one of these has no test.

                *Waits for* names what a rule asks for and no record can say yet; such a rule is shown and stops nothing ([why](adr/three-answers.md)). Of a rule's own cases it is told how many are satisfied, violated, missing.
                """);
        var law = "";
        for (var row : rows().entrySet()) {
            var provision = row.getKey();
            if (!provision.law().equals(law)) {
                law = provision.law();
                page.append("\n## ").append(title(law)).append('\n');
            }
            page.append("\n### ").append(provision.text()).append("\n\n");
            if (law.equals("record") && !TESTS.about(provision.article()).isEmpty()) {
                page.append("Test classes that are about the article: ")
                        .append(String.join(", ", TESTS.about(provision.article())))
                        .append(".\n\n");
            }
            page.append("| Rule or period | Acts | Waits for | Tests |\n|---|---|---|---|\n");
            row.getValue().forEach(one -> page.append(one.line()));
        }
        return page.toString();
    }

    private static String title(String id) {
        return STANDARD.laws().stream()
                .filter(law -> law.id().equals(id))
                .map(Law::title)
                .findFirst()
                .orElseThrow();
    }
}
