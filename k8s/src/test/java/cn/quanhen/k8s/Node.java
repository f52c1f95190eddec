package cn.quanhen.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A node (a county's, or the city's) as its overlay renders it.
 *
 * @param code the region, GB/T 2260
 * @param title its name in Chinese
 */
record Node(String code, String title) {

    static final List<String> SERVICES = List.of("case-service", "media-service", "signature-service", "audit-service");

    static final Node CITY = new Node("231200", "绥化市");

    private static final List<Node> COUNTIES = List.of(
            new Node("231202", "北林区"),
            new Node("231221", "望奎县"),
            new Node("231222", "兰西县"),
            new Node("231223", "青冈县"),
            new Node("231224", "庆安县"),
            new Node("231225", "明水县"),
            new Node("231226", "绥棱县"),
            new Node("231281", "安达市"),
            new Node("231282", "肇东市"),
            new Node("231283", "海伦市"));

    private static final Map<Node, List<Tree>> RENDERED = new ConcurrentHashMap<>();

    static Stream<Node> all() {
        return Stream.concat(counties(), Stream.of(CITY));
    }

    static Stream<Node> counties() {
        return COUNTIES.stream();
    }

    String namespace() {
        return "quanhen-" + code;
    }

    Path overlay() {
        return equals(CITY) ? Path.of("city") : Path.of("county", code);
    }

    List<Tree> resources() {
        return RENDERED.computeIfAbsent(this, node -> Renderer.build(node.overlay()));
    }

    List<Tree> of(String kind) {
        return resources().stream().filter(r -> r.kind().equals(kind)).toList();
    }

    Tree one(String kind, String name) {
        return of(kind).stream().filter(r -> r.name().equals(name)).findAny().orElseThrow();
    }

    List<Tree> deployments() {
        return of("Deployment");
    }

    List<Tree> pods() {
        return deployments().stream().map(d -> d.at("spec", "template", "spec")).toList();
    }

    /** The services' containers and those that migrate before them. */
    List<Tree> containers() {
        return pods().stream()
                .flatMap(pod -> Stream.concat(pod.each("initContainers"), pod.each("containers")))
                .toList();
    }

    @Override
    public String toString() {
        return code + " " + title;
    }
}
