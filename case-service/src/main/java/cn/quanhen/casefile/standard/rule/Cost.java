package cn.quanhen.casefile.standard.rule;

import dev.cel.common.ast.CelExpr;

/**
 * What an expression costs at most, in steps: one a node, and a list of 64 for every loop. CEL always ends, but loops
 * in loops take as long as none that end.
 */
final class Cost {
    /** Two loops, one in the other, stay under it; three do not. */
    static final long CAP = 100_000;

    /** How often loops may turn in one evaluation. */
    static final int TURNS = 250_000;

    private static final long ELEMENTS = 64;

    private Cost() {}

    static long of(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case SELECT -> 1 + of(expr.select().operand());
            case CALL ->
                1
                        + expr.call().target().map(Cost::of).orElse(0L)
                        + expr.call().args().stream().mapToLong(Cost::of).sum();
            case LIST -> 1 + expr.list().elements().stream().mapToLong(Cost::of).sum();
            case MAP ->
                1
                        + expr.map().entries().stream()
                                .mapToLong(entry -> of(entry.key()) + of(entry.value()))
                                .sum();
            case COMPREHENSION -> {
                var loop = expr.comprehension();
                var turn = of(loop.loopCondition()) + of(loop.loopStep());
                yield of(loop.iterRange()) + of(loop.accuInit()) + ELEMENTS * turn + of(loop.result());
            }
            default -> 1;
        };
    }
}
