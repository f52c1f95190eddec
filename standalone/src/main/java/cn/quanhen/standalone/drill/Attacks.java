package cn.quanhen.standalone.drill;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The attacks of the drill. */
final class Attacks {
    /** In an order in which no attack hides the next. */
    private static final List<Attack> ALL = List.of(
            new ChangeRecord(),
            new DeleteRecord(),
            new RewriteChain(),
            new DeleteCase(),
            new DropOutbox(),
            new TruncateTopic(),
            new RewriteEntry(),
            new RewriteTile(),
            new ForkLog(),
            new RestoreCases(),
            new RestoreLog());

    private Attacks() {}

    /**
     * Those of these names, in the drill's order; all where none is named.
     *
     * @throws IllegalArgumentException where a name is none of theirs, with the names that there are
     */
    static List<Attack> named(List<String> names) {
        for (String name : names) {
            if (ALL.stream().map(Attack::name).noneMatch(Predicate.isEqual(name))) {
                throw new IllegalArgumentException("There is no attack %s. There are: %s"
                        .formatted(name, ALL.stream().map(Attack::name).collect(Collectors.joining(" "))));
            }
        }
        return names.isEmpty()
                ? ALL
                : ALL.stream().filter(attack -> names.contains(attack.name())).toList();
    }
}
