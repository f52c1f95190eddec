package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelAttribute.Qualifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is missing in a case, by its path, and within what it is. */
final class MissingIndex {
    private final Set<List<Qualifier>> paths = new HashSet<>();
    private final Map<List<Qualifier>, Set<Set<String>>> within = new HashMap<>();

    MissingIndex(Collection<MissingFact> missing) {
        for (var fact : missing) {
            var path = fact.qualifiers();
            paths.add(path);
            for (var length = 1; length < path.size(); length++) {
                within.computeIfAbsent(path.subList(0, length), any -> new HashSet<>())
                        .add(fact.names());
            }
        }
    }

    boolean contains(List<Qualifier> path) {
        return paths.contains(path);
    }

    /** Whether something is missing within it to which those names lead. */
    boolean holds(List<Qualifier> path, Set<String> names) {
        return within.getOrDefault(path, Set.of()).stream().anyMatch(names::containsAll);
    }
}
