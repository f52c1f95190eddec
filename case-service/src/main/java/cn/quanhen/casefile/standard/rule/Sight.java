package cn.quanhen.casefile.standard.rule;

import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.UnknownContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A case at a moment, ready for its rules: made once, looked at by all of them. */
public record Sight(CaseView view, CelVariableResolver facts, MissingIndex missing) {
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
                new MissingIndex(view.missing()));
    }

    /** What an expression sees that asks for those names. */
    UnknownContext through(Set<String> names) {
        return UnknownContext.create(facts, List.of(new MissingFacts(missing, names)));
    }
}
