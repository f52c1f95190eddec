package cn.quanhen.casefile.standard.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that an expression asks for, so that only these facts are looked for among the missing. */
final class Names {
    private Names() {}

    static Set<String> in(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(Names::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> of(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case IDENT -> Stream.of(expr.ident().name());
            case SELECT -> Stream.of(expr.select().field());
            default -> Stream.empty();
        };
    }
}
