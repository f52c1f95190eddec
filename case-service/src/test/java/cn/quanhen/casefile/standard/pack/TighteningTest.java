package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.checklist.Checklist;
import cn.quanhen.casefile.checklist.Finding;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.rule.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county adds and shortens; it never removes, lengthens or weakens (Art. 6). */
class TighteningTest {
    private static final StandardPackage BASE = Shelf.read("suihua-2026-1");
    private static final Instant NOW = Instant.parse("2026-05-21T01:00:00Z");

    @Test
    void anOverlayAddsARuleAndShortensAPeriod() {
        var tightened = tighten("""
                "addRules": [%s],
                "shorten": [{"period": "penalty.decision", "length": 60}]""".formatted(rule("county.1", "false", "block")));

        assertThat(tightened.rules()).hasSize(BASE.rules().size() + 1).containsAll(BASE.rules());
        assertThat(tightened.periods())
                .filteredOn(period -> period.id().equals("penalty.decision"))
                .singleElement()
                .satisfies(period -> assertThat(period.length().amount()).isEqualTo(60));
        assertThat(tightened.seal().pin()).isNotEqualTo(BASE.seal().pin());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "removeRules": ["9.1.two-officers"]                       | /removeRules | not known here
                    "rules": []                                               | /rules | not known here
                    "shorten": [{"period": "penalty.decision", "length": 90}] | /shorten/0/length | only be shortened
                    "shorten": [{"period": "case.archive", "length": 31}]     | /shorten/0/length | only be shortened
                    "shorten": [{"period": "case.archive", "length": 0}]      | /shorten/0/length | only be shortened
                    "shorten": [{"period": "coercion.demand", "length": 5}]   | /shorten/0/period | only a deadline
                    "shorten": [{"period": "nothing", "length": 5}]           | /shorten/0/period | is not in the package
                    "lengthen": [{"period": "case.archive", "length": 60}]    | /lengthen | not known here
                    """)
    void whatWouldLoosenIsRefusedAndItsLineNamed(String word, String pointer, String message) {
        var refusal = catchThrowableOfType(Unpublishable.class, () -> tighten(word));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void aRuleOfTheCityCannotBeReplaced() {
        var refusal = catchThrowableOfType(
                Unpublishable.class,
                () -> tighten("\"addRules\": [" + rule("9.1.two-officers", "true", "alarm") + "]"));

        assertThat(refusal.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("nothing can be replaced"));
    }

    /** 200 random overlays over all fixtures as cases: whatever the base finds, base and overlay find, as strictly. */
    @Test
    void whateverTheCityForbidsTheCountyForbids() {
        var random = new Random(20260101);
        var cases = BASE.rules().stream()
                .flatMap(rule -> RuleFixture.of(rule).stream())
                .map(RuleFixture::facts)
                .toList();
        for (var round = 0; round < 200; round++) {
            var tightened = new Checking(tighten(randomOverlay(random)), path -> true);
            var base = new Checking(BASE, path -> true);
            for (var i = 0; i < 5; i++) {
                var facts = new HashMap<>(cases.get(random.nextInt(cases.size())));
                facts.putIfAbsent("act", Map.of("type", "penalty", "procedure", "ordinary", "phase", "decision"));
                var timeline = randomTimeline(random);
                facts.remove("periods");

                var before = base.check(facts, timeline, NOW);
                var after = tightened.check(facts, timeline, NOW);

                assertThat(forbidden(after)).containsAll(forbidden(before));
                assertThat(broken(after)).containsAll(broken(before));
            }
        }
    }

    private static List<String> forbidden(Checklist checklist) {
        return checklist.findings().stream()
                .filter(finding -> !(finding.outcome() instanceof Outcome.NotApplicable))
                .map(TighteningTest::strictly)
                .toList();
    }

    private static String strictly(Finding finding) {
        return finding.rule() + " " + finding.step() + " " + finding.effect() + " " + finding.override();
    }

    private static List<String> broken(Checklist checklist) {
        return checklist.periods().stream()
                .filter(standing -> standing.broken())
                .map(standing -> standing.period().id())
                .toList();
    }

    private static Timeline randomTimeline(Random random) {
        var events = Stream.of(
                        "case.filed",
                        "decision.made",
                        "decision.served",
                        "case.ended",
                        "seizure.started",
                        "seizure.ended")
                .filter(name -> random.nextBoolean())
                .map(name -> new Timeline.Event(name, "", NOW.minusSeconds(random.nextInt(120 * 86400))))
                .toList();
        return new Timeline(events, List.of());
    }

    private static String randomOverlay(Random random) {
        var conditions = List.of("true", "false", "filing.approved", "records.size() > 0", "has(hearing)");
        var effects = List.of("block", "alarm", "flag 2");
        var rules = Stream.generate(() -> "county." + random.nextInt(1_000_000))
                .distinct()
                .limit(random.nextInt(3))
                .map(id -> rule(
                        id,
                        conditions.get(random.nextInt(conditions.size())),
                        effects.get(random.nextInt(effects.size()))))
                .toList();
        var shorten = BASE.periods().stream()
                .filter(period -> period.kind() == cn.quanhen.casefile.period.Kind.DEADLINE)
                .filter(period -> period.length().amount() > 1 && random.nextInt(3) == 0)
                .map(period -> "{\"period\": \"%s\", \"length\": %d}"
                        .formatted(
                                period.id(), 1 + random.nextInt(period.length().amount() - 1)))
                .toList();
        return "\"addRules\": %s, \"shorten\": %s".formatted(rules, shorten);
    }

    private static String rule(String id, String condition, String effect) {
        return """
                {"id": "%s", "title": "县补充", "basis": [{"law": "record", "article": "第六条"}], "acts": ["*"], "step": "decide", \
                "condition": "%s", "effect": "%s", "message": "错", "remedy": "改"}""".formatted(id, condition, effect);
    }

    private static StandardPackage tighten(String words) {
        var overlay = """
                {
                  "id": "beilin",
                  "version": "1",
                  "title": "北林区补充",
                  "issuer": "北林区",
                  "base": "suihua@2026-1",
                  %s
                }
                """.formatted(words);
        return new Tightening(BASE).with("overlay.json", overlay.getBytes(StandardCharsets.UTF_8));
    }
}
