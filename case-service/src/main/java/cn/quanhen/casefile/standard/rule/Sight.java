package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.UnknownContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A case at a moment, ready for its rules: made once, looked at by all of them.
 *
 * @param missing what is missing, by the first name of its path
 */
public record Sight(CaseView view, CelVariableResolver facts, Map<String, List<MissingFact>> missing) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public static Sight of(CaseView view, Instant now) {
        var today = now.atZone(BEIJING).toLocalDate().atStartOfDay(BEIJING).toInstant();
        return new Sight(
                view,
                name -> switch (name) {
                    case "now" -> Optional.of(now);
                    case "today" -> Optional.of(today);
                    default -> Optional.ofNullable(view.values().get(name));
                },
                view.missing().stream().collect(Collectors.groupingBy(MissingFact::root)));
    }

    /** What an expression sees that asks for those names. */
    UnknownContext through(Set<String> names) {
        return UnknownContext.create(facts, patterns(names));
    }

    private List<CelAttributePattern> patterns(Set<String> names) {
        return names.stream()
                .flatMap(name -> missing.getOrDefault(name, List.of()).stream())
                .filter(fact -> fact.within(names))
                .map(MissingFact::pattern)
                .toList();
    }
}
