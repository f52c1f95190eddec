package cn.quanhen.casefile.standard.rule;

import com.google.common.collect.ImmutableList;
import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that is missing, as one pattern: whether a fact is missing is looked up, however many are. CEL itself would try a
 * pattern for each.
 *
 * @see #isMatch
 */
final class MissingFacts extends CelAttributePattern {
    @SuppressWarnings("Immutable") // nobody changes it once it is made
    private final MissingIndex index;

    @SuppressWarnings("Immutable") // the names that a condition asks for are a copy
    private final Set<String> names;

    MissingFacts(MissingIndex index, Set<String> names) {
        this.index = index;
        this.names = names;
    }

    /** It stands for patterns under many names. */
    @Override
    public ImmutableList<Qualifier> qualifiers() {
        return ImmutableList.of();
    }

    /** Whether it is missing, or within what is. */
    @Override
    public boolean isMatch(CelAttribute attribute) {
        return missing(attribute) > 0;
    }

    /** Whether it is missing, or within what is, or something that is asked for is missing within it. */
    @Override
    public boolean isPartialMatch(CelAttribute attribute) {
        return isMatch(attribute) || index.holds(attribute.qualifiers(), names);
    }

    @Override
    public CelAttribute simplify(CelAttribute attribute) {
        var length = missing(attribute);
        return length == 0
                ? attribute
                : CelAttribute.create(attribute.qualifiers().subList(0, length));
    }

    /** How many of its steps lead to what is missing; 0 where nothing on its way is. */
    private int missing(CelAttribute attribute) {
        var steps = attribute.qualifiers();
        return IntStream.rangeClosed(1, steps.size())
                .filter(length -> index.contains(steps.subList(0, length)))
                .findFirst()
                .orElse(0);
    }
}
