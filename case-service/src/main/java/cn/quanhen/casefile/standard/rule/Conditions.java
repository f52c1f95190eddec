package cn.quanhen.casefile.standard.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** Compiles conditions over the facts of a vocabulary: parsed, type-checked, and no dearer than the cap. */
public final class Conditions {
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableUnknownTracking(true)
            .evaluateCanonicalTypesToNativeValues(true)
            .comprehensionMaxIterations(Cost.TURNS)
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(64)
            .build();

    private final CelCompiler compiler;
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    public Conditions(Vocabulary vocabulary) {
        var types = new FactTypes(vocabulary);
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS.stream()
                        .filter(macro -> macro != CelStandardMacro.HAS)
                        .toList())
                .addMacros(new Presence(vocabulary.view().keySet()).macro(), new Counts(vocabulary).macro())
                .setTypeProvider(types)
                .addVar("now", SimpleType.TIMESTAMP)
                .addVar("today", SimpleType.TIMESTAMP)
                .setResultType(SimpleType.BOOL);
        vocabulary
                .view()
                .values()
                .forEach(fact -> builder.addVar(fact.name(), types.of(fact.type()))
                        .addVar(Presence.key(fact.name()), SimpleType.BOOL)
                        .addVar(Counts.key(fact.name()), SimpleType.INT));
        compiler = builder.build();
    }

    /** Compiles it; refuses what does not parse, is of a wrong type, names an unknown fact or costs too much. */
    public Condition compile(String text) {
        var tree = checked(text);
        var cost = Cost.of(tree.getExpr());
        if (cost > Cost.CAP) {
            throw new BadCondition("costs up to " + cost + " steps, the cap is " + Cost.CAP);
        }
        try {
            return new Condition(text, cost, Names.in(tree), runtime.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new BadCondition(e.getMessage());
        }
    }

    private CelAbstractSyntaxTree checked(String text) {
        try {
            return compiler.compile(text).getAst();
        } catch (CelValidationException e) {
            throw new BadCondition(e.getMessage());
        }
    }
}
