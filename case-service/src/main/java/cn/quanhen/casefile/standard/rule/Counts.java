package cn.quanhen.casefile.standard.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.Operator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code facts.size()}: how many there are is known, though a fact of one of them is missing; CEL's own {@code size()}
 * would answer missing. Beside every list stands its count.
 */
final class Counts {
    private final Set<String> lists;

    Counts(Vocabulary vocabulary) {
        lists = lists(vocabulary);
    }

    static String key(String fact) {
        return "#" + fact;
    }

    @SuppressWarnings("Immutable") // the names are a copy
    CelMacro macro() {
        return CelMacro.newReceiverMacro("size", 0, (factory, list, arguments) -> count(factory, list));
    }

    private Optional<CelExpr> count(CelMacroExprFactory factory, CelExpr list) {
        return switch (list.exprKind().getKind()) {
            case IDENT -> {
                var name = list.ident().name();
                yield counted(name)
                        .map(fact -> choose(
                                factory,
                                factory.newIdentifier(Presence.key(fact)),
                                factory.newIdentifier(key(fact)),
                                list));
            }
            case SELECT -> {
                var owner = list.select().operand();
                yield counted(list.select().field())
                        .map(fact -> choose(
                                factory,
                                factory.newSelect(factory.copy(owner), Presence.key(fact), false),
                                factory.newSelect(factory.copy(owner), key(fact), false),
                                list));
            }
            default -> Optional.empty();
        };
    }

    private static CelExpr choose(CelMacroExprFactory factory, CelExpr present, CelExpr count, CelExpr list) {
        return factory.newGlobalCall(
                Operator.CONDITIONAL.getFunction(), present, count, factory.newReceiverCall("size", list));
    }

    private Optional<String> counted(String name) {
        return Optional.of(name).filter(lists::contains);
    }

    /** The names that are lists wherever they are declared. */
    private static Set<String> lists(Vocabulary vocabulary) {
        var byName = Stream.concat(Stream.of(vocabulary.view()), vocabulary.structs().values().stream())
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .collect(Collectors.partitioningBy(
                        fact -> fact.type() instanceof FactType.ListOf,
                        Collectors.mapping(Fact::name, Collectors.toSet())));
        return byName.get(true).stream()
                .filter(name -> !byName.get(false).contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
