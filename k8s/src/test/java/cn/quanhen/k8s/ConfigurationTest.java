package cn.quanhen.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One image everywhere; what differs is configuration, and what is secret is not here. */
class ConfigurationTest {

    @EveryNode
    void noSecretIsInTheTree(Node node) {
        assertThat(node.of("Secret")).isEmpty();
        assertThat(environment(node))
                .filteredOn(variable -> variable.at("value").present())
                .map(variable -> variable.at("name").text().toLowerCase(Locale.ROOT))
                .noneMatch(name -> name.contains("password") || name.contains("secret"));
    }

    @EveryNode
    void everythingLivesInTheNodesNamespace(Node node) {
        assertThat(node.resources())
                .filteredOn(r -> !r.kind().equals("Namespace"))
                .allMatch(r -> r.at("metadata", "namespace").is(node.namespace()));
    }

    @EveryNode
    void aNodeKnowsItsRegion(Node node) {
        Tree config = node.of("ConfigMap").stream()
                .filter(map -> map.name().startsWith("node-"))
                .findAny()
                .orElseThrow();

        assertThat(config.at("data", "QUANHEN_COUNTY").text()).isEqualTo(node.code());
        assertThat(config.at("metadata", "annotations", "quanhen.cn/title").text())
                .isEqualTo(node.title());
        assertThat(node.containers())
                .allMatch(c -> c.each("envFrom")
                        .anyMatch(from -> from.at("configMapRef", "name").is(config.name())));
    }

    @EveryNode
    void theSameImagesRunEverywhereUnderAnExplicitTag(Node node) {
        assertThat(node.deployments())
                .allSatisfy(deployment -> assertThat(containers(deployment))
                        .map(c -> c.at("image").text())
                        .allMatch(image -> image.matches("quanhen/" + deployment.name() + ":[0-9][0-9A-Za-z.-]*")));
    }

    @EveryNode
    void onlyTheOwnerOfTheDatabaseMigratesIt(Node node) {
        assertThat(node.deployments()).allSatisfy(deployment -> {
            Tree migrate = containers(deployment).get(0);
            Tree service = containers(deployment).get(1);
            String owner = deployment.name().replace("-service", "-db-owner");
            assertThat(variable(migrate, "QUARKUS_INIT_AND_EXIT").text()).isEqualTo("true");
            assertThat(variable(migrate, "QUARKUS_FLYWAY_MIGRATE_AT_START").text())
                    .isEqualTo("true");
            assertThat(variable(service, "QUARKUS_FLYWAY_MIGRATE_AT_START").text())
                    .isEqualTo("false");
            assertThat(secrets(migrate)).contains(owner);
            assertThat(variable(migrate, "QUARKUS_DATASOURCE_PASSWORD").present())
                    .isFalse();
            assertThat(secrets(service)).doesNotContain(owner);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cn.quanhen.k8s.Node#all")
    void onlyTheCityWitnessesAndSupervises(Node node) {
        Tree audit = containers(node.one("Deployment", "audit-service")).get(1);
        String expected = node.equals(Node.CITY) ? "true" : "";

        assertThat(variable(audit, "QUANHEN_WITNESS_ENABLED").text()).isEqualTo(expected);
        assertThat(variable(audit, "QUANHEN_SUPERVISION_ENABLED").text()).isEqualTo(expected);
    }

    @EveryNode
    void nobodyWritesToTheLogOverHttp(Node node) {
        Tree audit = containers(node.one("Deployment", "audit-service")).get(1);

        assertThat(variable(audit, "QUANHEN_LOG_ADD_ENDPOINT").present()).isFalse();
        assertThat(node.of("ConfigMap")).noneMatch(map -> map.toString().contains("add-endpoint"));
    }

    @EveryNode
    void everyCheckpointGoesToTheCitysWitness(Node node) {
        Tree audit = containers(node.one("Deployment", "audit-service")).get(1);
        String host = node.equals(Node.CITY) ? "localhost" : "audit-service." + Node.CITY.namespace() + ".svc";

        assertThat(variable(audit, "QUANHEN_LOG_WITNESS_URL").text()).isEqualTo("http://" + host + ":8080/witness");
    }

    @Test
    void theCityWitnessesEveryCountysLog() {
        Tree counties = Node.CITY.of("ConfigMap").stream()
                .filter(map -> map.name().startsWith("counties-"))
                .findAny()
                .orElseThrow();

        assertThat(Node.all())
                .allSatisfy(node -> assertThat(
                                counties.at("data", "counties.json").text())
                        .contains("{\"county\": \"%s\", \"title\": \"%s\"".formatted(node.code(), node.title())));
    }

    private static List<Tree> environment(Node node) {
        return node.containers().stream().flatMap(c -> c.each("env")).toList();
    }

    private static List<Tree> containers(Tree deployment) {
        Tree pod = deployment.at("spec", "template", "spec");
        return Stream.concat(pod.each("initContainers"), pod.each("containers")).toList();
    }

    private static Tree variable(Tree container, String name) {
        return container
                .each("env")
                .filter(v -> v.at("name").is(name))
                .map(v -> v.at("value"))
                .findAny()
                .orElse(new Tree(null));
    }

    private static List<String> secrets(Tree container) {
        return container
                .each("env")
                .map(v -> v.at("valueFrom", "secretKeyRef", "name"))
                .filter(Tree::present)
                .map(Tree::text)
                .toList();
    }
}
