package cn.quanhen.casefile.facts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which facts and events records can give at all: found out by giving the mapping a record of every kind with every
 * field filled, so that this cannot disagree with it. Paths are those of the vocabulary: {@code evidence[].kind}.
 *
 * @param byContent what each kind of record gives
 * @param paths what some record, or the case's setting, gives
 * @param lists the facts of which a case has several
 */
public record Carried(
        Map<ContentCase, Set<String>> byContent, Set<String> paths, Set<String> lists, Set<String> events) {
    /** What records of this service's contract can give. */
    public static final Carried BY_THE_CONTRACT = found();

    /** Whether some record gives it. */
    public boolean has(String pattern) {
        return paths.contains(pattern);
    }

    /** Whether a record of that kind gives it. */
    boolean by(ContentCase content, String pattern) {
        return content == Piece.SEVERAL_RECORDS
                ? byContent.values().stream().anyMatch(given -> given.contains(pattern))
                : byContent.getOrDefault(content, Set.of()).contains(pattern);
    }

    private static Carried found() {
        var byContent = new EnumMap<ContentCase, Set<String>>(ContentCase.class);
        var events = new TreeSet<String>();
        var moment = new Moment(Instant.EPOCH, Instant.EPOCH, "x", "x");
        var facts = Facts.NONE;
        var sequence = 0L;
        for (var content : Specimens.ofEveryKind()) {
            sequence++;
            var growth = facts.with(new Recorded(sequence, content, moment, "x"));
            facts = growth.facts();
            byContent
                    .computeIfAbsent(content.getContentCase(), any -> new TreeSet<>())
                    .addAll(growth.paths());
            growth.gains().events.forEach(event -> events.add(event.name()));
        }
        var paths = new TreeSet<String>();
        byContent.values().forEach(paths::addAll);
        paths.addAll(Setting.paths());
        paths.addAll(InspectionRecords.paths());
        new Setting("x", "x", "x", "x", "x", "x", LocalDate.EPOCH, List.of(), Map.of())
                .facts(Map.of())
                .forEach((name, fields) -> paths.addAll(Growth.paths(name, fields)));
        var lists = paths.stream()
                .filter(path -> path.endsWith("[]"))
                .map(path -> path.substring(0, path.length() - 2))
                .collect(toUnmodifiableSet());
        return new Carried(byContent, paths, lists, events);
    }
}
