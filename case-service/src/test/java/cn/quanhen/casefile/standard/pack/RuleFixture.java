package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.standard.rule.CaseView;
import cn.quanhen.casefile.standard.rule.Outcome;
import cn.quanhen.casefile.standard.rule.Sight;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case as far as one rule looks at it, and what the rule must say; its file is named by the cause. */
record RuleFixture(Rule rule, String cause, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("src/test/resources/standards/suihua-2026-1");

    static List<RuleFixture> of(Rule rule) {
        var folder = ROOT.resolve(rule.id());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().map(file -> read(rule, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> folders() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String expected() {
        return json.path("outcome").asText();
    }

    List<String> missing() {
        return JSON.convertValue(
                json.path("missing"), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    Map<String, Object> facts() {
        return JSON.convertValue(
                json.path("facts"), JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
    }

    Sight sight(StandardPackage standard) {
        return Sight.of(
                CaseView.of(standard.vocabulary(), facts()),
                OffsetDateTime.parse(json.path("now").asText()).toInstant());
    }

    static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Satisfied satisfied -> "satisfied";
            case Outcome.Violated violated -> "violated";
            case Outcome.Missing missing -> "missing";
            case Outcome.NotApplicable apart -> "not-applicable";
            case Outcome.Failed failed -> "failed: " + failed.why();
        };
    }

    private static RuleFixture read(Rule rule, Path file) {
        try {
            return new RuleFixture(
                    rule,
                    file.getFileName().toString().replace(".json", "").replace("--", ": "),
                    JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
