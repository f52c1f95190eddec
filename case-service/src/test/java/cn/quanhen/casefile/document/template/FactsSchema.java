package cn.quanhen.casefile.document.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON Schema of a template's facts. Types come from the record. Names in Chinese come from the refusals: each
 * field is blanked in the sample in turn, and the refusal tells what is missing and which clause asks for it.
 */
final class FactsSchema {

    private static final Pattern MISSING =
            Pattern.compile("缺少(?<what>[^（]+(?:（[^）]*）(?=.*（))?[^（]*)（(?<clause>[^）]+)）");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FormTemplate<?> form;

    private FactsSchema(FormTemplate<?> form) {
        this.form = form;
    }

    static ObjectNode of(FormTemplate<?> form) {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:quanhen:form:" + form.id());
        schema.put("title", form.title());
        schema.setAll(new FactsSchema(form).object(form.facts(), ""));
        return schema;
    }

    /** The refusal of the sample with that field blank; empty where it may be. */
    static Optional<String> refusal(FormTemplate<?> form, String pointer) {
        ObjectNode told = FormSamples.told(form);
        int cut = pointer.lastIndexOf('/');
        ObjectNode holder = (ObjectNode) told.at(pointer.substring(0, cut));
        String field = pointer.substring(cut + 1);
        holder.set(field, blank(holder.get(field)));
        try {
            var unused = FormSamples.facts(form, told);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Every field that must be told, by JSON pointer, its name in Chinese not yet known. */
    static void eachRequired(FormTemplate<?> form, Consumer<String> field) {
        new FactsSchema(form).walk(form.facts(), "", field);
    }

    private void walk(Class<?> type, String pointer, Consumer<String> field) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(MayBeBlank.class)) {
                continue;
            }
            String at = pointer + "/" + component.getName();
            field.accept(at);
            Type inner = component.getGenericType();
            if (inner instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> item) {
                if (item.isRecord()) {
                    walk(item, at + "/0", field);
                }
            } else if (component.getType().isRecord()) {
                walk(component.getType(), at, field);
            }
        }
    }

    private ObjectNode object(Class<?> type, String pointer) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String at = pointer + "/" + component.getName();
            MayBeBlank optional = component.getAnnotation(MayBeBlank.class);
            ObjectNode property = NODES.objectNode();
            if (optional == null) {
                required.add(component.getName());
                named(
                        property,
                        refusal(form, at).orElseThrow(() -> new AssertionError(form.id() + at + " may be blank")));
            } else {
                property.put("title", optional.value());
            }
            property.setAll(value(component.getGenericType(), at, optional == null));
            properties.set(component.getName(), property);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void named(ObjectNode property, String refusal) {
        Matcher matcher = MISSING.matcher(refusal);
        if (!matcher.matches()) {
            throw new AssertionError("names neither the fact nor the clause: " + refusal);
        }
        property.put("title", matcher.group("what"));
        property.put("description", matcher.group("clause"));
    }

    private ObjectNode value(Type type, String at, boolean required) {
        ObjectNode schema = NODES.objectNode();
        if (type instanceof ParameterizedType list) {
            schema.put("type", "array");
            if (required) {
                schema.put("minItems", 1);
            }
            schema.set("items", value(list.getActualTypeArguments()[0], at + "/0", required));
        } else if (type == String.class) {
            schema.put("type", "string");
            if (required) {
                schema.put("pattern", "\\S");
            }
        } else if (type == LocalDate.class || type == Instant.class) {
            schema.put("type", "string").put("format", type == LocalDate.class ? "date" : "date-time");
        } else if (type == boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == long.class) {
            schema.put("type", "integer").put("minimum", required ? 1 : 0);
        } else if (type instanceof Class<?> kind && kind.isEnum()) {
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(kind.getEnumConstants()).forEach(value -> values.add(value.toString()));
        } else if (type instanceof Class<?> part && part.isRecord()) {
            return object(part, at);
        } else {
            throw new AssertionError("no schema for " + type);
        }
        return schema;
    }

    private static JsonNode blank(JsonNode told) {
        return switch (told.getNodeType()) {
            case ARRAY -> NODES.arrayNode();
            case NUMBER -> NODES.numberNode(0);
            case STRING -> dated(told.textValue()) ? NODES.nullNode() : NODES.textNode(" ");
            default -> NODES.nullNode();
        };
    }

    /** Days, moments and names of constants have no blank; they are left out. */
    private static boolean dated(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d(T.*)?|[A-Z_]+");
    }
}
