package cn.quanhen.k8s;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** ConfigMaps from `configMapGenerator`, and kustomize's suffix, so that a changed value starts new pods. */
final class GeneratedConfig {

    private GeneratedConfig() {}

    static Map<String, Object> of(Path directory, Tree generator) {
        var data = new LinkedHashMap<String, Object>();
        generator.each("literals").map(Tree::text).forEach(literal -> {
            int equals = literal.indexOf('=');
            data.put(literal.substring(0, equals), literal.substring(equals + 1));
        });
        generator
                .each("files")
                .map(Tree::text)
                .forEach(file -> data.put(file, YamlFiles.text(directory.resolve(file))));
        return Map.of(
                "apiVersion",
                "v1",
                "kind",
                "ConfigMap",
                "metadata",
                Map.of("name", generator.at("name").text()),
                "data",
                data);
    }

    static String hashedName(Tree config) {
        // kustomize looks the name up where it is not, so that an empty one is hashed.
        String json = "{\"data\":{%s},\"kind\":\"ConfigMap\",\"name\":\"\"}".formatted(pairs(config));
        var suffix = new StringBuilder();
        for (char c : sha256(json).substring(0, 10).toCharArray()) {
            int place = "013ae".indexOf(c);
            suffix.append(place < 0 ? c : "ghkmt".charAt(place));
        }
        return config.name() + "-" + suffix;
    }

    /** Points every reference at the name that the config got. */
    @SuppressWarnings("unchecked")
    static Object rename(Object value, Map<String, String> names) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> rename(element, names)).toList();
        }
        if (!(value instanceof Map)) {
            return value;
        }
        var renamed = new LinkedHashMap<>((Map<String, Object>) value);
        renamed.replaceAll((key, inner) -> rename(inner, names));
        for (String reference : List.of("configMapRef", "configMap")) {
            renamed.computeIfPresent(reference, (key, target) -> renamed(target, names));
        }
        return renamed;
    }

    private static Object renamed(Object target, Map<String, String> names) {
        var reference = new LinkedHashMap<>(asMap(target));
        reference.computeIfPresent("name", (key, name) -> names.getOrDefault(name.toString(), name.toString()));
        return reference;
    }

    private static String pairs(Tree config) {
        return new TreeMap<String, Object>(asMap(config.at("data").value()))
                .entrySet().stream()
                        .map(pair -> quoted(pair.getKey()) + ":"
                                + quoted(pair.getValue().toString()))
                        .collect(Collectors.joining(","));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static String quoted(String value) {
        if (value.chars().anyMatch(c -> c < ' ' && c != '\n' || "<>&".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("not hashed as kustomize would: " + value);
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
