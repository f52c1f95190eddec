package cn.quanhen.casefile.standard.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What rules may speak of: the facts of a case with their types, the kinds of enforcement, the steps at which rules
 * stand, the events that move periods and the roles that override. The service sets it; a package is written against a
 * version of it.
 *
 * @param structs the facts of each type
 * @param view the facts of a case
 */
public record Vocabulary(
        int version,
        Map<String, Map<String, Fact>> structs,
        Map<String, Fact> view,
        Map<String, String> acts,
        Map<String, String> phases,
        Map<String, String> steps,
        Map<String, String> events,
        Map<String, String> roles) {

    public Vocabulary {
        structs = Map.copyOf(structs);
        view = Map.copyOf(view);
        acts = Map.copyOf(acts);
        phases = Map.copyOf(phases);
        steps = Map.copyOf(steps);
        events = Map.copyOf(events);
        roles = Map.copyOf(roles);
    }

    /** The facts of that type; refuses a type that is not declared. */
    public Map<String, Fact> struct(String name) {
        return Optional.ofNullable(structs.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no type " + name));
    }

    /** The type of the fact at that path, for instance {@code inspections[0].place}. */
    public FactType type(String path) {
        FactType type = null;
        var facts = view;
        for (var step : path.split("\\.")) {
            type = Optional.ofNullable(facts.get(step.replaceAll("\\[.*", "")))
                    .orElseThrow(() -> new IllegalArgumentException("no fact " + path))
                    .type();
            for (var place = step.indexOf('['); place >= 0; place = step.indexOf('[', place + 1)) {
                type = type instanceof FactType.ListOf list ? list.element() : type;
            }
            facts = facts(type);
        }
        return type;
    }

    /** The fields of the fact at that path, or of each where it is a list; none where it is one value. */
    public Map<String, Fact> facts(String path) {
        return facts(type(path));
    }

    /** Any of those roles, as an officer reads them: 行政机关负责人或者法制审核人员. */
    public String anyOf(List<String> named) {
        return named.stream().map(roles::get).collect(Collectors.joining("或者"));
    }

    /** The path of a fact as an officer reads it: {@code inspections[0].place} is 现场检查（第1项）的地点. */
    public String title(String path) {
        var title = new StringBuilder();
        var facts = view;
        for (var step : path.split("\\.")) {
            var name = step.replaceAll("\\[.*", "");
            var fact = facts.get(name);
            if (fact == null) {
                return title.append(step).toString();
            }
            title.append(title.isEmpty() ? "" : "的").append(fact.title()).append(place(step));
            facts = facts(fact.type());
        }
        return title.toString();
    }

    private Map<String, Fact> facts(FactType type) {
        return switch (type) {
            case FactType.Struct struct -> struct(struct.name());
            case FactType.ListOf list -> facts(list.element());
            case FactType.Scalar scalar -> Map.of();
        };
    }

    private static String place(String step) {
        var at = step.indexOf('[');
        return at < 0 ? "" : "（第" + (Integer.parseInt(step.substring(at + 1, step.length() - 1)) + 1) + "项）";
    }
}
