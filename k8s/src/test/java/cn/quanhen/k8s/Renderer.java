package cn.quanhen.k8s;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * `kustomize build` for exactly the features that these manifests use, so that a machine with nothing but a JDK can
 * check them. {@link SameAsKustomizeIT} holds it against the real one where that is installed.
 */
final class Renderer {

    private final List<Map<String, Object>> resources = new ArrayList<>();
    private final List<String> generated = new ArrayList<>();

    private Renderer() {}

    static List<Tree> build(Path directory) {
        var renderer = new Renderer();
        renderer.apply(Kustomization.in(directory));
        return renderer.finished();
    }

    private void apply(Kustomization kustomization) {
        var inner = new Renderer();
        kustomization.resources().forEach(inner::accumulate);
        kustomization.components().forEach(component -> inner.change(Kustomization.in(component)));
        inner.transform(kustomization);
        resources.addAll(inner.resources);
        generated.addAll(inner.generated);
    }

    // A component changes what its user has gathered so far; a resource stands by itself.
    private void change(Kustomization component) {
        component.resources().forEach(this::accumulate);
        transform(component);
    }

    private void accumulate(Path path) {
        if (Files.isDirectory(path)) {
            apply(Kustomization.in(path));
        } else {
            resources.addAll(YamlFiles.read(path));
        }
    }

    private void transform(Kustomization kustomization) {
        kustomization
                .section("configMapGenerator")
                .forEach(generator -> generate(kustomization.directory(), generator));
        kustomization.section("patches").forEach(patch -> patch(kustomization.directory(), patch));
        if (!kustomization.namespace().isEmpty()) {
            resources.replaceAll(resource -> Transformation.namespace(resource, kustomization.namespace()));
        }
        kustomization.section("labels").forEach(rule -> resources.replaceAll(r -> Transformation.label(r, rule)));
        Tree annotations = kustomization.content().at("commonAnnotations");
        if (annotations.present()) {
            resources.replaceAll(r -> Transformation.annotate(r, annotations));
        }
        kustomization.section("images").forEach(rule -> resources.replaceAll(r -> Transformation.image(r, rule)));
    }

    private void generate(Path directory, Tree generator) {
        Map<String, Object> config = GeneratedConfig.of(directory, generator);
        String name = generator.at("name").text();
        if (generator.at("behavior").is("merge")) {
            replace("ConfigMap", name, config);
        } else {
            generated.add(name);
            resources.add(config);
        }
    }

    private void patch(Path directory, Tree patch) {
        Map<String, Object> content =
                YamlFiles.read(directory.resolve(patch.at("path").text())).getFirst();
        String kind = new Tree(content).kind();
        if (!patch.at("target").present()) {
            replace(kind, new Tree(content).name(), content);
            return;
        }
        if (!patch.at("target").is(Map.of("kind", kind))) {
            throw new IllegalArgumentException("a target other than the patch's own kind: " + patch);
        }
        content.remove("metadata");
        resources.replaceAll(r -> r.get("kind").equals(kind) ? StrategicMerge.merge(r, content) : r);
    }

    private void replace(String kind, String name, Map<String, Object> content) {
        for (int i = 0; i < resources.size(); i++) {
            var here = new Tree(resources.get(i));
            if (here.kind().equals(kind) && here.name().equals(name)) {
                resources.set(i, StrategicMerge.merge(resources.get(i), content));
                return;
            }
        }
        throw new IllegalArgumentException("nothing to patch: " + kind + "/" + name);
    }

    private List<Tree> finished() {
        var names = new HashMap<String, String>();
        for (Map<String, Object> resource : resources) {
            var tree = new Tree(resource);
            if (tree.kind().equals("ConfigMap") && generated.contains(tree.name())) {
                names.put(tree.name(), GeneratedConfig.hashedName(tree));
            }
        }
        return resources.stream()
                .map(resource -> new Tree(GeneratedConfig.rename(named(resource, names), names)))
                .toList();
    }

    private static Map<String, Object> named(Map<String, Object> resource, Map<String, String> names) {
        String name = new Tree(resource).name();
        return resource.get("kind").equals("ConfigMap") && names.containsKey(name)
                ? StrategicMerge.merge(resource, Map.of("metadata", Map.of("name", names.get(name))))
                : resource;
    }
}
