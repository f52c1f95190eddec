package cn.quanhen.casefile.standard.rule;

import java.util.Arrays;
import java.util.Optional;

/** Of what type a fact is. */
public sealed interface FactType {

    /** One value. */
    enum Scalar implements FactType {
        STRING,
        INT,
        BOOL,
        /** A day in Beijing; to a condition the moment at which it begins. */
        DAY,
        /** A moment. */
        TIME;

        static Optional<FactType> of(String name) {
            return Arrays.stream(values())
                    .filter(scalar ->
                            scalar.name().toLowerCase(java.util.Locale.ROOT).equals(name))
                    .map(FactType.class::cast)
                    .findFirst();
        }
    }

    /** Several of a type. */
    record ListOf(FactType element) implements FactType {}

    /** Fields together, for instance an inspection. */
    record Struct(String name) implements FactType {}

    /** Reads {@code list<Officer>}, {@code string}, {@code Officer}. */
    static FactType parse(String text) {
        if (text.startsWith("list<") && text.endsWith(">")) {
            return new ListOf(parse(text.substring(5, text.length() - 1)));
        }
        return Scalar.of(text).orElseGet(() -> new Struct(text));
    }
}
