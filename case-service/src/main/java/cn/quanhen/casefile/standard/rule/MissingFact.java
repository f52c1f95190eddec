package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import java.util.List;
import java.util.Set;

/**
 * A fact that is not recorded.
 *
 * @param path names, and places in lists
 */
public record MissingFact(List<Object> path) {

    String root() {
        return (String) path.getFirst();
    }

    /** Whether an expression that asks for those names can come upon it. */
    boolean within(Set<String> names) {
        return path.stream().allMatch(step -> step instanceof Long || names.contains(step));
    }

    CelAttributePattern pattern() {
        var pattern = CelAttributePattern.create(root());
        for (var step : path.subList(1, path.size())) {
            pattern = pattern.qualify(
                    step instanceof Long place ? Qualifier.ofInt(place) : Qualifier.ofString((String) step));
        }
        return pattern;
    }
}
