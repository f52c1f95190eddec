package cn.quanhen.casefile.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.rule.Fact;
import cn.quanhen.casefile.standard.rule.FactType;
import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/standard.md says what no record can give yet; {@code -Dquanhen.docs=write} writes it anew. */
class CarriedTest {
    private static final Path PAGE = Path.of("../docs/standard.md");
    private static final String BEGIN = "<!-- generated: what no record gives -->\n";
    private static final String END = "<!-- end -->\n";
    private static final Vocabulary VOCABULARY = Shelf.vocabulary();

    @Test
    void thePageNamesEveryFactAndEventThatNoRecordGives() throws IOException {
        var page = Files.readString(PAGE);
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        if ("write".equals(System.getProperty("quanhen.docs"))) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
        }

        assertThat(Files.readString(PAGE)).contains(BEGIN + table() + END);
    }

    @Test
    void whatAnInspectionDoesNotSayAnotherRecordMay() {
        assertThat(Carried.BY_THE_CONTRACT.has("evidence[].collectors")).isTrue();
        assertThat(Carried.BY_THE_CONTRACT.has("evidence[].verified")).isFalse();
        assertThat(PenaltyRecords.facts(PenaltyRecords.all())
                        .view(PenaltyRecords.setting("execution"), PenaltyRecords.NOW))
                .satisfies(view -> {
                    assertThat(view.canBe("evidence[0].collectors")).isFalse();
                    assertThat(view.canBe("evidence[2].collectors")).isTrue();
                    assertThat(view.canBe("coverage[1].noRecordingReason")).isFalse();
                });
    }

    private static String table() {
        var rows = new StringBuilder("\n| Fact | Its fields that no record gives |\n|---|---|\n");
        new TreeMap<>(VOCABULARY.view()).forEach((name, fact) -> row(name, fact, rows));
        var events = VOCABULARY.events().entrySet().stream()
                .filter(event -> !Carried.BY_THE_CONTRACT.events().contains(event.getKey()))
                .map(event -> "`" + event.getKey() + "` " + event.getValue())
                .sorted()
                .collect(Collectors.joining("; "));
        return rows + "\nEvents that no record gives: " + events + ".\n\n";
    }

    private static void row(String name, Fact fact, StringBuilder rows) {
        if (name.equals("periods")) {
            return;
        }
        var list = fact.type() instanceof FactType.ListOf;
        var missing = new ArrayList<String>();
        VOCABULARY.facts(name).values().stream()
                .filter(field -> !Carried.BY_THE_CONTRACT.has(name + (list ? "[]." : ".") + field.name()))
                .map(Fact::title)
                .sorted()
                .forEach(missing::add);
        var whole = !Carried.BY_THE_CONTRACT.has(name);
        if (whole || !missing.isEmpty()) {
            rows.append("| `%s` %s | %s |%n".formatted(name, fact.title(), whole ? "all" : told(missing)));
        }
    }

    private static String told(List<String> titles) {
        return String.join("、", titles);
    }
}
