package cn.quanhen.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the design, and no other. An arrow reads {@code from > to:port}. */
class NetworkTest {

    private static final Set<String> OUT = Set.of(
            "case-service > signature-service:8080",
            "case-service > media-service:8080",
            "quanhen > dns:53",
            "quanhen > postgresql:5432",
            "quanhen > kafka:9092",
            "quanhen > identity:8443");

    private static final Set<String> IN = Set.of(
            "case-service > media-service:8080",
            "case-service > signature-service:8080",
            "gateway > case-service:8080",
            "gateway > media-service:8080",
            "gateway > signature-service:8080",
            "gateway > audit-service:8080",
            "monitoring > case-service:8080",
            "monitoring > media-service:8080",
            "monitoring > signature-service:8080",
            "monitoring > audit-service:8080");

    @EveryNode
    void everythingIsDeniedFirst(Node node) {
        Tree deny = node.one("NetworkPolicy", "deny-all").at("spec");

        assertThat(deny.value())
                .isEqualTo(Map.of("podSelector", Map.of(), "policyTypes", List.of("Ingress", "Egress")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cn.quanhen.k8s.Node#counties")
    void aCountysServicesCallTheCitysWitnessAndNobodyElse(Node county) {
        assertThat(arrows(county, "egress")).isEqualTo(and(OUT, "audit-service > city's audit-service:8080"));
    }

    @Test
    void theCitysServicesCallTheCountiesLogsAndNobodyElse() {
        assertThat(arrows(Node.CITY, "egress")).isEqualTo(and(OUT, "audit-service > county's audit-service:8080"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cn.quanhen.k8s.Node#counties")
    void aCountysServicesAreCalledByTheCityAndNobodyElse(Node county) {
        assertThat(arrows(county, "ingress")).isEqualTo(and(IN, "city's audit-service > audit-service:8080"));
    }

    @Test
    void theCitysServicesAreCalledByTheCountiesLogsAndNobodyElse() {
        assertThat(arrows(Node.CITY, "ingress")).isEqualTo(and(IN, "county's audit-service > audit-service:8080"));
    }

    @EveryNode
    void aNodeSaysWhichItIsToTheOthersPolicies(Node node) {
        Tree labels = node.of("Namespace").getFirst().at("metadata", "labels");

        assertThat(labels.at("quanhen.cn/region").text()).isEqualTo(node.code());
        assertThat(labels.at("quanhen.cn/level").text()).isEqualTo(node.equals(Node.CITY) ? "city" : "county");
    }

    private static Set<String> and(Set<String> arrows, String more) {
        var all = new TreeSet<>(arrows);
        all.add(more);
        return all;
    }

    private static Set<String> arrows(Node node, String direction) {
        return node.of("NetworkPolicy").stream()
                .map(policy -> policy.at("spec"))
                .flatMap(policy -> policy.each(direction).flatMap(rule -> arrows(policy, rule, direction)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> arrows(Tree policy, Tree rule, String direction) {
        boolean out = direction.equals("egress");
        assertThat(policy.each("policyTypes").map(Tree::text)).contains(out ? "Egress" : "Ingress");
        String self = pods(policy.at("podSelector"));
        List<String> peers =
                rule.each(out ? "to" : "from").map(NetworkTest::peer).toList();
        assertThat(peers).as("a rule without a peer opens to all").isNotEmpty();
        assertThat(rule.each("ports")).as("a rule without a port opens all").isNotEmpty();
        return peers.stream()
                .flatMap(peer -> rule.each("ports")
                        .map(port -> (out ? self + " > " + peer : peer + " > " + self) + ":"
                                + port.at("port").text()));
    }

    private static String peer(Tree peer) {
        Tree labels = peer.at("namespaceSelector", "matchLabels");
        if (labels.at("kubernetes.io/metadata.name").is("kube-system")) {
            assertThat(peer.at("podSelector", "matchLabels", "k8s-app").text()).isEqualTo("kube-dns");
            return "dns";
        }
        if (labels.at("quanhen.cn/part").present()) {
            return labels.at("quanhen.cn/part").text();
        }
        String pods = pods(peer.at("podSelector"));
        return labels.present() ? labels.at("quanhen.cn/level").text() + "'s " + pods : pods;
    }

    private static String pods(Tree selector) {
        Tree labels = selector.at("matchLabels");
        return labels.at("app.kubernetes.io/name").present()
                ? labels.at("app.kubernetes.io/name").text()
                : labels.at("app.kubernetes.io/part-of").text();
    }
}
