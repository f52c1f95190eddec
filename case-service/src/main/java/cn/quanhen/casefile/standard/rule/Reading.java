package cn.quanhen.casefile.standard.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the facts of a case by their declarations, and notes what is missing. */
record Reading(Vocabulary vocabulary, Set<MissingFact> missing) {

    Map<String, Object> struct(String at, Map<String, Fact> declared, Map<String, ?> facts, List<Object> path) {
        for (var name : facts.keySet()) {
            if (!declared.containsKey(name)) {
                throw new IllegalArgumentException("fact " + at + name + " is not declared");
            }
        }
        var values = new HashMap<String, Object>();
        for (var fact : declared.values()) {
            var value = facts.get(fact.name());
            var to = with(path, fact.name());
            values.put(Presence.key(fact.name()), value != null);
            values.put(Counts.key(fact.name()), value instanceof List<?> list ? (long) list.size() : 0L);
            if (value == null) {
                missing.add(new MissingFact(to));
            } else {
                values.put(fact.name(), read(at + fact.name(), fact.type(), value, to));
            }
        }
        return values;
    }

    private Object read(String at, FactType type, Object value, List<Object> path) {
        return switch (type) {
            case FactType.Scalar scalar -> Value.of(scalar, value).orElseThrow(() -> wrong(at, type));
            case FactType.Struct struct
            when value instanceof Map<?, ?> facts ->
                struct(at + ".", vocabulary.struct(struct.name()), named(facts), path);
            case FactType.ListOf list
            when value instanceof List<?> elements -> {
                var read = new ArrayList<Object>();
                for (var element : elements) {
                    var place = (long) read.size();
                    read.add(read(at + "[" + place + "]", list.element(), element, with(path, place)));
                }
                yield List.copyOf(read);
            }
            default -> throw wrong(at, type);
        };
    }

    private static Map<String, Object> named(Map<?, ?> facts) {
        var named = new HashMap<String, Object>();
        facts.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static List<Object> with(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    private static IllegalArgumentException wrong(String at, FactType type) {
        return new IllegalArgumentException("fact " + at + " is no " + type);
    }
}
