package cn.quanhen.audit.log;

import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/** JSON objects in the one form of RFC 8785, for the values that a leaf holds: strings and integers up to 2^53. */
final class CanonicalJson {
    static final long MAX_INTEGER = 1L << 53;

    private CanonicalJson() {}

    /** §3.2.3: names in the order of their UTF-16 code units, which is the order of a sorted map of strings. */
    static String format(SortedMap<String, Object> members) {
        StringJoiner json = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.add(string(member.getKey()) + ":" + value(member.getValue()));
        }
        return json.toString();
    }

    private static String value(Object value) {
        return switch (value) {
            case String text -> string(text);
            case Long number when Math.abs(number) <= MAX_INTEGER -> number.toString();
            default -> throw new IllegalArgumentException("a leaf cannot hold " + value.getClass());
        };
    }

    /** §3.2.2.2. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> json.append(c < 0x20 ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return json.append('"').toString();
    }
}
