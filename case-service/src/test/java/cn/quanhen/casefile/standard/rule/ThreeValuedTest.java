package cn.quanhen.casefile.standard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A missing fact makes a condition missing, never false, unless the answer does not depend on it. */
class ThreeValuedTest {
    private static final Map<String, Fact> SITE =
            facts("place string", "n int", "at time", "ok bool", "names list<string>");
    private static final Vocabulary VOCABULARY = new Vocabulary(
            1,
            Map.of("Site", SITE),
            facts("site Site", "gone Site", "sites list<Site>", "none list<Site>", "absent list<Site>"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());

    private static final Sight SIGHT = Sight.of(
            CaseView.of(
                    VOCABULARY,
                    Map.of(
                            "site",
                            Map.of("n", 3, "ok", true, "at", "2026-01-01T00:00:00Z"),
                            "sites",
                            List.of(Map.of("n", 3, "ok", true), Map.of("n", 4, "place", "x", "ok", true)),
                            "none",
                            List.of())),
            Instant.parse("2026-01-02T01:00:00Z"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
                    site.place == 'x'                                ; site.place
                    site.place != 'x'                                ; site.place
                    site.place < 'y'                                 ; site.place
                    site.place.startsWith('x')                       ; site.place
                    site.place.size() > 0                            ; site.place
                    site.place in ['x']                              ; site.place
                    'x' in site.names                                ; site.names
                    gone.n == 1                                      ; gone
                    !(site.place == 'x')                             ; site.place
                    site.place == 'x' && site.n == 4                 ; false
                    site.n == 4 && site.place == 'x'                 ; false
                    site.place == 'x' && site.n == 3                 ; site.place
                    site.place == 'x' || site.n == 3                 ; true
                    site.n == 3 || site.place == 'x'                 ; true
                    site.place == 'x' || site.n == 4                 ; site.place
                    site.place == 'x' && gone.n == 1                 ; gone site.place
                    site.place == 'x' ? true : false                 ; site.place
                    site.ok ? site.n == 3 : site.place == 'x'        ; true
                    sites.all(s, s.place == 'x')                     ; sites[0].place
                    sites.all(s, s.n == 4 && s.place == 'x')         ; false
                    sites.all(s, s.ok)                               ; true
                    sites.exists(s, s.place == 'x')                  ; true
                    sites.exists(s, s.place == 'y')                  ; sites[0].place
                    sites.exists(s, s.n == 9 && s.place == 'y')      ; false
                    sites.exists_one(s, s.place == 'x')              ; sites[0].place
                    sites.filter(s, s.place == 'x').size() == 1      ; sites[0].place
                    sites.map(s, s.place).size() == 2                ; sites[0].place
                    none.all(s, s.place == 'x')                      ; true
                    none.exists(s, s.place == 'x')                   ; false
                    absent.all(s, s.place == 'x')                    ; absent
                    absent.exists(s, s.place == 'x')                 ; absent
                    absent.size() == 0                               ; absent
                    sites.size() == 2                                ; true
                    absent.size() > 0                                ; absent
                    none.size() == 0                                 ; true
                    site.names.size() == 0                           ; site.names
                    gone.names.size() == 0                           ; gone
                    has(site.place)                                  ; false
                    has(site.n)                                      ; true
                    has(gone)                                        ; false
                    has(gone.n)                                      ; false
                    has(none)                                        ; true
                    has(absent)                                      ; false
                    has(site.place) && site.place == 'x'             ; false
                    !has(site.place) || site.place == 'x'            ; true
                    sites.all(s, !has(s.place) || s.place == 'x')    ; true
                    sites.filter(s, s.n == 3).all(s, s.ok)           ; true
                    now - site.at > duration('24h')                  ; true
                    now - site.at > duration('25h')                  ; false
                    """)
    void aConditionOverMissingFactsIs(String condition, String expected) {
        var outcome = new Guarded(Optional.empty(), new Conditions(VOCABULARY).compile(condition)).over(SIGHT);

        assertThat(text(outcome)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} fails, and so does not pass")
    @CsvSource(delimiter = '|', textBlock = """
            sites[7].n == 3
            1 / (site.n - 3) == 1
            """)
    void whatCannotBeEvaluatedDoesNotPass(String condition) {
        var outcome = new Guarded(Optional.empty(), new Conditions(VOCABULARY).compile(condition)).over(SIGHT);

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.passes()).isFalse();
    }

    @Test
    void loopsThatTurnTooOftenFailInsteadOfPassing() {
        var many = CaseView.of(VOCABULARY, Map.of("sites", Collections.nCopies(1_000, Map.of("n", 1))));
        var condition = new Conditions(VOCABULARY).compile("sites.all(a, sites.all(b, a.n == b.n))");

        var outcome = new Guarded(Optional.empty(), condition).over(Sight.of(many, Instant.EPOCH));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, failed -> assertThat(failed.why()).contains("250000"));
    }

    @ParameterizedTest
    @CsvSource({"7,site is no Struct", "wrong,site.nothing is not declared"})
    void factsThatAreNotDeclaredAreRefused(String value, String message) {
        Map<String, Object> facts = value.equals("7") ? Map.of("site", 7) : Map.of("site", Map.of("nothing", true));

        assertThatThrownBy(() -> CaseView.of(VOCABULARY, facts)).hasMessageContaining(message);
    }

    private static String text(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Satisfied satisfied -> "true";
            case Outcome.Violated violated -> "false";
            case Outcome.Missing missing -> String.join(" ", missing.facts());
            default -> outcome.toString();
        };
    }

    private static Map<String, Fact> facts(String... declarations) {
        return Stream.of(declarations)
                .map(text -> text.split(" ", 2))
                .map(part -> new Fact(part[0], FactType.parse(part[1]), part[0]))
                .collect(Collectors.toMap(Fact::name, fact -> fact));
    }
}
