package cn.quanhen.verify.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON (RFC 8259): objects, arrays, strings and integers. */
final class Json {
    private Json() {}

    static String format(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(member -> string(member.getKey().toString()) + ":" + format(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::format).collect(Collectors.joining(",", "[", "]"));
            case String text -> string(text);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(!Printable.isShown(c) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return json.append('"').toString();
    }
}
