package cn.quanhen.casefile.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/** Fields as the contract carries them, as JSON. */
final class StructJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Above it a double does not tell whole numbers apart. */
    private static final double EXACT = 9_007_199_254_740_992d;

    private StructJson() {}

    static ObjectNode of(Struct struct) {
        var object = NODES.objectNode();
        struct.getFieldsMap().forEach((name, value) -> object.set(name, of(value)));
        return object;
    }

    private static JsonNode of(Value value) {
        return switch (value.getKindCase()) {
            case STRUCT_VALUE -> of(value.getStructValue());
            case LIST_VALUE -> {
                var array = NODES.arrayNode();
                value.getListValue().getValuesList().forEach(item -> array.add(of(item)));
                yield array;
            }
            case STRING_VALUE -> NODES.textNode(value.getStringValue());
            case BOOL_VALUE -> NODES.booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case NULL_VALUE, KIND_NOT_SET -> NODES.nullNode();
        };
    }

    private static JsonNode number(double number) {
        return Math.rint(number) == number && Math.abs(number) < EXACT
                ? NODES.numberNode((long) number)
                : NODES.numberNode(number);
    }
}
