package cn.quanhen.casefile.standard.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A place in a file of a package; what is wrong there is noted with its line. */
final class Cursor {
    private final JsonFile file;
    private final String pointer;
    private final JsonNode node;
    private final List<Problem> problems;

    Cursor(JsonFile file, List<Problem> problems) {
        this(file, "", file.root(), problems);
    }

    private Cursor(JsonFile file, String pointer, JsonNode node, List<Problem> problems) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    JsonNode node() {
        return node;
    }

    void wrong(String message) {
        problems.add(new Problem(file.name(), pointer, file.line(pointer), message));
    }

    /** Notes every key that is none of these: what a package cannot say, it does not say. */
    void only(String... keys) {
        var known = Set.of(keys);
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                at(key).wrong("“" + key + "” is not known here");
            }
        });
    }

    boolean has(String key) {
        return node.has(key);
    }

    Cursor at(String key) {
        var child = node.path(key);
        return new Cursor(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), child, problems);
    }

    String text(String key) {
        var child = node.path(key);
        if (child.isTextual() && !child.asText().isBlank()) {
            return child.asText();
        }
        at(key).wrong("a text “" + key + "” is needed");
        return "";
    }

    Optional<String> textIfAny(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key) {
        if (node.path(key).isIntegralNumber()) {
            return node.path(key).asInt();
        }
        at(key).wrong("a whole number “" + key + "” is needed");
        return 0;
    }

    int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            at(key).wrong("a day like 2026-01-01 is needed");
            return LocalDate.EPOCH;
        }
    }

    Optional<LocalDate> dayIfAny(String key) {
        return has(key) ? Optional.of(day(key)) : Optional.empty();
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var element : elements(key)) {
            if (element.node.isTextual()) {
                texts.add(element.node.asText());
            } else {
                element.wrong("a text is needed");
            }
        }
        return texts;
    }

    List<Integer> numbers(String key) {
        var numbers = new ArrayList<Integer>();
        for (var element : elements(key)) {
            if (element.node.isIntegralNumber()) {
                numbers.add(element.node.asInt());
            } else {
                element.wrong("a whole number is needed");
            }
        }
        return numbers;
    }

    Map<String, Cursor> fields() {
        var fields = new LinkedHashMap<String, Cursor>();
        node.fieldNames().forEachRemaining(key -> fields.put(key, at(key)));
        return fields;
    }

    /** The elements of that list; none where there is no such key. */
    List<Cursor> elements(String key) {
        var list = at(key);
        if (has(key) && !list.node.isArray()) {
            list.wrong("a list is needed");
            return List.of();
        }
        var elements = new ArrayList<Cursor>();
        for (var i = 0; i < list.node.size(); i++) {
            elements.add(new Cursor(file, list.pointer + "/" + i, list.node.get(i), problems));
        }
        return elements;
    }

    <T> List<T> list(String key, Function<Cursor, T> read) {
        return elements(key).stream().map(read).toList();
    }
}
