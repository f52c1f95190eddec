package cn.quanhen.casefile.standard.pack;

import cn.quanhen.casefile.standard.rule.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Publishes a package: reads its files, compiles its conditions and refuses it with everything that is wrong, each with
 * its file and line.
 */
public final class Publication {
    private static final Set<String> PARTS =
            Set.of("laws", "calendar", "periods", "rules", "checklist", "av", "forms", "retentions", "scores");

    private final Vocabulary vocabulary;

    public Publication(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The package that those files are.
     *
     * @param files by name; {@code manifest.json} names the others, none of which may be missing
     */
    public StandardPackage publish(Map<String, byte[]> files) {
        var problems = new ArrayList<Problem>();
        var parsed = new TreeMap<String, JsonFile>();
        var manifestFile = parse("manifest.json", files, problems);
        parsed.put("manifest.json", manifestFile);
        var at = new Cursor(manifestFile, problems);
        var manifest = Manifest.read(at);
        for (var name : at.elements("files")) {
            if (!files.containsKey(name.node().asText())) {
                name.wrong("file “" + name.node().asText() + "” is missing");
            } else {
                parsed.put(name.node().asText(), parse(name.node().asText(), files, problems));
            }
        }
        if (manifest.vocabulary() != vocabulary.version()) {
            at.at("vocabulary").wrong("facts of version " + vocabulary.version() + " are known");
        }
        var standard = read(manifest, parsed, problems);
        if (!problems.isEmpty()) {
            throw new Unpublishable(problems);
        }
        return standard;
    }

    private StandardPackage read(Manifest manifest, Map<String, JsonFile> files, List<Problem> problems) {
        var parts = files.values().stream()
                .filter(file -> !file.name().equals("manifest.json"))
                .map(file -> new Cursor(file, problems))
                .toList();
        parts.forEach(part -> part.only(PARTS.toArray(String[]::new)));
        var reader = new Reader(vocabulary);
        var laws = all(parts, "laws", Law::read);
        reader.citing(laws, manifest.inForceFrom());
        var rules = all(parts, "rules", rule -> Rule.read(rule, reader));
        unique(parts);
        scored(parts, new HashSet<>(rules.stream().map(Rule::id).toList()), reader);
        retained(parts, reader);
        return new StandardPackage(
                manifest,
                Seal.over(manifest.id(), manifest.version(), files),
                vocabulary,
                laws,
                calendar(parts, problems),
                all(parts, "periods", new PeriodReader(reader)::read),
                rules,
                all(parts, "checklist", item -> ChecklistItem.read(item, reader)),
                all(parts, "av", item -> AvItem.read(item, reader)),
                all(parts, "forms", form -> Form.read(form, reader)),
                all(parts, "retentions", retention -> Retention.read(retention, reader)),
                all(parts, "scores", score -> Score.read(score, reader)));
    }

    private static cn.quanhen.casefile.period.WorkingCalendar calendar(List<Cursor> parts, List<Problem> problems) {
        var calendars = parts.stream().filter(part -> part.has("calendar")).toList();
        if (calendars.size() != 1) {
            problems.add(new Problem("manifest.json", "/files", 1, "one file holds the calendar"));
            return new cn.quanhen.casefile.period.WorkingCalendar(Set.of(), Set.of(), Set.of());
        }
        return CalendarReader.read(calendars.getFirst().at("calendar"));
    }

    private static JsonFile parse(String name, Map<String, byte[]> files, List<Problem> problems) {
        try {
            return JsonFile.parse(name, files.getOrDefault(name, new byte[0]));
        } catch (Unpublishable e) {
            problems.addAll(e.problems());
            return JsonFile.parse(name, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static <T> List<T> all(List<Cursor> parts, String key, Function<Cursor, T> read) {
        return parts.stream().flatMap(part -> part.list(key, read).stream()).toList();
    }

    /** No two of a kind bear the same id. */
    private static void unique(List<Cursor> parts) {
        for (var key : PARTS) {
            var seen = new HashMap<String, Cursor>();
            if (key.equals("calendar")) {
                continue;
            }
            for (var one :
                    parts.stream().flatMap(part -> part.elements(key).stream()).toList()) {
                if (seen.putIfAbsent(one.node().path("id").asText(), one) != null) {
                    one.at("id").wrong("id “" + one.node().path("id").asText() + "” is taken");
                }
            }
        }
    }

    private static void scored(List<Cursor> parts, Set<String> rules, Reader reader) {
        parts.stream()
                .flatMap(part -> part.elements("scores").stream())
                .flatMap(score -> score.elements("rules").stream())
                .filter(rule -> !rules.contains(rule.node().asText()))
                .forEach(rule -> rule.wrong("rule “" + rule.node().asText() + "” is not in the package"));
    }

    private static void retained(List<Cursor> parts, Reader reader) {
        var known = new HashSet<String>();
        parts.stream()
                .flatMap(part -> part.elements("retentions").stream())
                .forEach(one -> known.add(one.node().path("id").asText()));
        parts.stream()
                .flatMap(part -> part.elements("av").stream())
                .forEach(item -> reader.known(
                        item.at("retention"), item.node().path("retention").asText(), known));
    }
}
