package cn.quanhen.casefile.standard.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The vocabulary as CEL's types. */
@SuppressWarnings("Immutable") // a vocabulary copies its maps
final class FactTypes implements CelTypeProvider {
    private final Vocabulary vocabulary;

    FactTypes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return vocabulary.structs().keySet().stream().map(this::struct).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return vocabulary.structs().containsKey(name) ? Optional.of(struct(name)) : Optional.empty();
    }

    CelType of(FactType type) {
        return switch (type) {
            case FactType.Struct struct -> struct(struct.name());
            case FactType.ListOf list -> ListType.create(of(list.element()));
            case FactType.Scalar scalar ->
                switch (scalar) {
                    case STRING -> SimpleType.STRING;
                    case INT -> SimpleType.INT;
                    case BOOL -> SimpleType.BOOL;
                    case DAY, TIME -> SimpleType.TIMESTAMP;
                };
        };
    }

    private CelType struct(String name) {
        var facts = vocabulary.struct(name);
        var names = facts.keySet().stream()
                .flatMap(fact -> Stream.of(fact, Presence.key(fact), Counts.key(fact)))
                .collect(ImmutableSet.toImmutableSet());
        return StructType.create(name, names, field -> field(facts, field));
    }

    private Optional<CelType> field(Map<String, Fact> facts, String field) {
        return switch (field.charAt(0)) {
            case '?' -> Optional.of(SimpleType.BOOL);
            case '#' -> Optional.of(SimpleType.INT);
            default -> Optional.ofNullable(facts.get(field)).map(fact -> of(fact.type()));
        };
    }
}
