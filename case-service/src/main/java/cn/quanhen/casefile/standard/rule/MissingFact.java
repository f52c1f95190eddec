package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelAttribute.Qualifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A fact that is not recorded.
 *
 * @param path names, and places in lists
 */
public record MissingFact(List<Object> path) {

    /** The names on its path. */
    Set<String> names() {
        return path.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Qualifier> qualifiers() {
        return path.stream()
                .map(step -> step instanceof Long place ? Qualifier.ofInt(place) : Qualifier.ofString((String) step))
                .toList();
    }
}
