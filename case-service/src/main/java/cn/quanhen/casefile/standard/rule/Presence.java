package cn.quanhen.casefile.standard.rule;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.Operator;
import java.util.Optional;
import java.util.Set;

/**
 * {@code has(fact)}: whether a fact is recorded. It is the one question to which a missing fact answers no instead of
 * missing; CEL's own {@code has} would answer missing. Beside every fact stands another that says whether it is there.
 */
final class Presence {
    private final Set<String> view;

    Presence(Set<String> view) {
        this.view = Set.copyOf(view);
    }

    static String key(String fact) {
        return "?" + fact;
    }

    @SuppressWarnings("Immutable") // the names are a copy
    CelMacro macro() {
        return CelMacro.newGlobalMacro("has", 1, (factory, target, arguments) -> {
            var fact = arguments.getFirst();
            return Optional.of(
                    isFact(fact)
                            ? present(factory, fact)
                            : factory.reportError(
                                    CelIssue.formatError(factory.getSourceLocation(fact), "has() asks for a fact")));
        });
    }

    private boolean isFact(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case IDENT -> view.contains(expr.ident().name());
            case SELECT -> true;
            default -> false;
        };
    }

    private CelExpr present(CelMacroExprFactory factory, CelExpr fact) {
        if (fact.exprKind().getKind() == Kind.IDENT) {
            return factory.newIdentifier(key(fact.ident().name()));
        }
        var owner = fact.select().operand();
        var itself = factory.newSelect(factory.copy(owner), key(fact.select().field()), false);
        return isFact(owner)
                ? factory.newGlobalCall(Operator.LOGICAL_AND.getFunction(), present(factory, owner), itself)
                : itself;
    }
}
