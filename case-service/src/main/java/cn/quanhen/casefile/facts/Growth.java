package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.period.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The facts after one more record.
 *
 * @param facts all of them
 * @param gains what the record added
 */
public record Growth(Facts facts, Gains gains) {

    /** Whether it moves a period. */
    public boolean movesPeriods() {
        return !gains.events.isEmpty() || !gains.extensions.isEmpty();
    }

    /** The extensions of periods that it grants. */
    public List<Timeline.Granted> extensions() {
        return List.copyOf(gains.extensions);
    }

    /** The facts without it. */
    public Facts before() {
        return gains.before();
    }

    /** What is known at that moment, but of every list only what the record added. */
    public View added(Setting setting, Instant now) {
        var lists = new HashMap<String, List<Piece>>(gains.added);
        gains.named.forEach((name, pieces) -> lists.put(name, List.copyOf(pieces.values())));
        return View.of(setting, facts.single(), lists, now);
    }

    /** The paths of what the record gave. */
    Set<String> paths() {
        var paths = new TreeSet<String>();
        gains.single.forEach((name, piece) -> paths.addAll(paths(name, piece.fields())));
        gains.added.forEach((name, pieces) -> pieces.forEach(piece -> paths.addAll(listed(name, piece))));
        gains.named.forEach((name, pieces) -> pieces.values().forEach(piece -> paths.addAll(listed(name, piece))));
        return paths;
    }

    static Set<String> paths(String name, Map<String, ?> fields) {
        var paths = new TreeSet<String>();
        paths.add(name);
        fields.forEach((field, value) -> {
            paths.add(name + "." + field);
            if (value instanceof List<?> elements) {
                elements.forEach(element -> paths.addAll(within(name + "." + field + "[]", element)));
            }
        });
        return paths;
    }

    /**
     * What an element of a list says, where it has fields of its own: a member's opinion, a participant's signature.
     */
    private static Set<String> within(String element, Object value) {
        return value instanceof Map<?, ?> fields
                ? fields.keySet().stream().map(field -> element + "." + field).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> listed(String name, Piece piece) {
        var paths = paths(name + "[]", piece.fields());
        paths.add(name);
        return paths;
    }
}
