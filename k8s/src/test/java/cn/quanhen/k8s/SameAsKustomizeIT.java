package cn.quanhen.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real kustomize renders the same, resource by resource; skipped where it is not installed. */
class SameAsKustomizeIT {

    @EveryNode
    void kustomizeRendersTheSame(Node node) throws IOException, InterruptedException {
        List<String> command = command(node);
        assumeTrue(!command.isEmpty(), "neither kustomize nor kubectl is on the PATH");

        Process kustomize = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kustomize.waitFor()).isZero();
        Map<String, Object> expected = byName(YamlFiles.parse(output).stream().map(Tree::new));
        Map<String, Object> rendered = byName(node.resources().stream());
        assertThat(rendered.keySet()).isEqualTo(expected.keySet());
        rendered.forEach((name, resource) -> assertThat(resource).as(name).isEqualTo(expected.get(name)));
    }

    private static List<String> command(Node node) {
        String overlay = node.overlay().toString();
        if (installed("kustomize")) {
            return List.of("kustomize", "build", overlay);
        }
        return installed("kubectl") ? List.of("kubectl", "kustomize", overlay) : List.of();
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static Map<String, Object> byName(Stream<Tree> resources) {
        return resources.collect(Collectors.toMap(Tree::toString, Tree::value));
    }
}
