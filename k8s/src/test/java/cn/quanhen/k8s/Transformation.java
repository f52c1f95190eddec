package cn.quanhen.k8s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a kustomization does to each resource: its namespace, its labels, its images' tags. */
final class Transformation {

    private Transformation() {}

    static Map<String, Object> namespace(Map<String, Object> resource, String namespace) {
        String key = resource.get("kind").equals("Namespace") ? "name" : "namespace";
        return edit(resource, List.of("metadata"), metadata -> with(metadata, key, namespace));
    }

    static Map<String, Object> label(Map<String, Object> resource, Tree rule) {
        if (!rule.at("includeTemplates").is(true)) {
            throw new IllegalArgumentException("labels without includeTemplates");
        }
        return everywhere(resource, "labels", rule.at("pairs"));
    }

    static Map<String, Object> annotate(Map<String, Object> resource, Tree annotations) {
        return everywhere(resource, "annotations", annotations);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> everywhere(Map<String, Object> resource, String what, Tree more) {
        var pairs = (Map<String, Object>) more.value();
        var edited = edit(resource, List.of("metadata", what), old -> with(old, pairs));
        return resource.get("kind").equals("Deployment")
                ? edit(edited, List.of("spec", "template", "metadata", what), old -> with(old, pairs))
                : edited;
    }

    static Map<String, Object> image(Map<String, Object> resource, Tree rule) {
        if (!resource.get("kind").equals("Deployment")) {
            return resource;
        }
        return edit(resource, List.of("spec", "template", "spec"), pod -> {
            var edited = new LinkedHashMap<>(pod);
            edited.computeIfPresent("containers", (key, list) -> tagged(list, rule));
            edited.computeIfPresent("initContainers", (key, list) -> tagged(list, rule));
            return edited;
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Object> tagged(Object containers, Tree rule) {
        var edited = new ArrayList<>();
        for (Map<String, Object> container : (List<Map<String, Object>>) containers) {
            boolean meant = container.get("image").equals(rule.at("name").text());
            edited.add(
                    meant
                            ? with(
                                    container,
                                    "image",
                                    rule.at("name").text() + ":"
                                            + rule.at("newTag").text())
                            : container);
        }
        return edited;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> edit(
            Map<String, Object> at, List<String> path, UnaryOperator<Map<String, Object>> change) {
        if (path.isEmpty()) {
            return change.apply(at);
        }
        var inner = (Map<String, Object>) at.getOrDefault(path.getFirst(), Map.of());
        return with(at, path.getFirst(), edit(inner, path.subList(1, path.size()), change));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        return with(map, Map.of(key, value));
    }

    private static Map<String, Object> with(Map<String, Object> map, Map<String, Object> more) {
        var copy = new LinkedHashMap<>(map);
        copy.putAll(more);
        return copy;
    }
}
