package cn.quanhen.casefile.standard.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.quanhen.casefile.standard.rule.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** 绥化市标准 2026-1, rule by rule: each is satisfied, violated and missing in cases of its own. */
class SuihuaRulesTest {
    private static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");

    @TestFactory
    Stream<DynamicContainer> everyRuleOfTheStandard() {
        return STANDARD.rules().stream()
                .map(rule -> dynamicContainer(rule.title() + "（" + STANDARD.articles(rule.basis()) + "）", tests(rule)));
    }

    @Test
    void noFixtureIsLeftOver() {
        assertThat(RuleFixture.folders())
                .containsExactlyInAnyOrderElementsOf(
                        STANDARD.rules().stream().map(Rule::id).toList());
    }

    private static Stream<DynamicNode> tests(Rule rule) {
        var fixtures = RuleFixture.of(rule);
        return Stream.concat(
                Stream.of(dynamicTest("has a case for each answer", () -> complete(fixtures))),
                fixtures.stream().map(SuihuaRulesTest::test));
    }

    private static void complete(List<RuleFixture> fixtures) {
        assertThat(fixtures.stream().map(RuleFixture::expected)).contains("satisfied", "violated", "missing");
    }

    private static DynamicTest test(RuleFixture fixture) {
        return dynamicTest(fixture.cause(), () -> {
            var outcome = fixture.rule().condition().over(fixture.sight(STANDARD));

            assertThat(RuleFixture.name(outcome)).isEqualTo(fixture.expected());
            if (outcome instanceof Outcome.Missing missing) {
                assertThat(missing.facts()).isEqualTo(fixture.missing());
            }
        });
    }
}
