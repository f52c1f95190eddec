package cn.quanhen.casefile.record;

import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roles that a standard names for overrides, and who has them. */
final class OverrideRoles {
    private static final Map<String, Role> BY_NAME = Map.of(
            "head", Role.LEADER,
            "legal-reviewer", Role.REVIEWER,
            "unit-head", Role.UNIT_HEAD);

    private OverrideRoles() {}

    static Role[] all() {
        return BY_NAME.values().toArray(Role[]::new);
    }

    /** The first of those roles that the caller has. */
    static Optional<String> of(Caller caller, List<String> named) {
        return named.stream()
                .filter(name -> BY_NAME.containsKey(name) && caller.has(BY_NAME.get(name)))
                .findFirst();
    }
}
