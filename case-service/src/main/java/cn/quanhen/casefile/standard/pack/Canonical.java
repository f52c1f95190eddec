package cn.quanhen.casefile.standard.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;

/** JSON in the canonical form of RFC 8785; a package holds no other numbers than whole ones. */
final class Canonical {
    private Canonical() {}

    static void value(JsonNode node, StringBuilder to) {
        if (node.isObject()) {
            object(node, to);
        } else if (node.isArray()) {
            array(node, to);
        } else if (node.isTextual()) {
            text(node.asText(), to);
        } else {
            to.append(node.asText());
        }
    }

    private static void object(JsonNode node, StringBuilder to) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        names.sort(Comparator.naturalOrder());
        to.append('{');
        for (var name : names) {
            text(name, to.append(to.charAt(to.length() - 1) == '{' ? "" : ","));
            value(node.get(name), to.append(':'));
        }
        to.append('}');
    }

    private static void array(JsonNode node, StringBuilder to) {
        to.append('[');
        for (var i = 0; i < node.size(); i++) {
            value(node.get(i), to.append(i == 0 ? "" : ","));
        }
        to.append(']');
    }

    static void text(String text, StringBuilder to) {
        to.append('"');
        for (var c : text.toCharArray()) {
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\b' -> to.append("\\b");
                case '\f' -> to.append("\\f");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> to.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        to.append('"');
    }
}
