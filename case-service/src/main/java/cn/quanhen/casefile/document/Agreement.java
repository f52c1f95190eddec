package cn.quanhen.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Whether what a caller tells says what is known, and both together. */
final class Agreement {
    private Agreement() {}

    /** Both together; empty where they disagree. What is known blank does not bind; an object may tell more. */
    static Optional<JsonNode> of(JsonNode known, JsonNode told) {
        if (told.isObject() && known.isObject()) {
            return objects(known, (ObjectNode) told);
        }
        if (told.isArray() && known.isArray()) {
            return arrays(known, told);
        }
        if (known.isTextual() && known.textValue().isBlank() && told.isTextual()) {
            return Optional.of(told);
        }
        return same(known, told) ? Optional.of(known) : Optional.empty();
    }

    private static Optional<JsonNode> objects(JsonNode known, ObjectNode told) {
        var both = told.deepCopy();
        for (var field : known.properties()) {
            var agreed = told.has(field.getKey())
                    ? of(field.getValue(), told.get(field.getKey()))
                    : Optional.of(field.getValue());
            if (agreed.isEmpty()) {
                return Optional.empty();
            }
            both.set(field.getKey(), agreed.get());
        }
        return Optional.of(both);
    }

    private static Optional<JsonNode> arrays(JsonNode known, JsonNode told) {
        if (known.size() != told.size()) {
            return Optional.empty();
        }
        var both = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < told.size(); i++) {
            var agreed = of(known.get(i), told.get(i));
            if (agreed.isEmpty()) {
                return Optional.empty();
            }
            both.add(agreed.get());
        }
        return Optional.of(both);
    }

    private static boolean same(JsonNode known, JsonNode told) {
        return known.equals(told)
                || known.isNumber() && told.isNumber() && known.asLong() == told.asLong()
                || known.isTextual() && told.isTextual() && sameMoment(known.textValue(), told.textValue());
    }

    private static boolean sameMoment(String known, String told) {
        try {
            return OffsetDateTime.parse(known)
                    .toInstant()
                    .equals(OffsetDateTime.parse(told).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
