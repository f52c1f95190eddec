package cn.quanhen.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A `kustomization.yaml`, read strictly: what the renderer does not know, it refuses. */
record Kustomization(Path directory, Tree content) {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "resources",
            "components",
            "patches",
            "labels",
            "commonAnnotations",
            "configMapGenerator",
            "images");

    static Kustomization in(Path directory) {
        Map<String, Object> content =
                YamlFiles.read(directory.resolve("kustomization.yaml")).getFirst();
        for (String key : content.keySet()) {
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException(directory + ": the test's renderer does not know " + key);
            }
        }
        return new Kustomization(directory, new Tree(content));
    }

    List<Path> resources() {
        return paths("resources");
    }

    List<Path> components() {
        return paths("components");
    }

    String namespace() {
        return content.at("namespace").text();
    }

    List<Tree> section(String name) {
        return content.each(name).toList();
    }

    private List<Path> paths(String key) {
        return content.each(key)
                .map(path -> directory.resolve(path.text()).normalize())
                .toList();
    }
}
