package cn.quanhen.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Probes, resources, disruptions, volumes: what keeps a node serving. */
class RunningTest {

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "livenessProbe", "/q/health/live",
            "readinessProbe", "/q/health/ready");

    @EveryNode
    void aNodeRunsTheFourServices(Node node) {
        assertThat(node.deployments()).map(Tree::name).containsExactlyInAnyOrderElementsOf(Node.SERVICES);
    }

    @EveryNode
    void everyServiceIsAskedWhetherItStartedLivesAndIsReady(Node node) {
        assertThat(node.pods())
                .flatMap(pod -> pod.each("containers").toList())
                .allSatisfy(container -> PROBES.forEach((probe, path) -> assertThat(
                                container.at(probe, "httpGet").value())
                        .as(probe)
                        .isEqualTo(Map.of("path", path, "port", "http"))));
    }

    @EveryNode
    void everyContainerAsksForWhatItNeedsAndIsHeldToIt(Node node) {
        assertThat(node.containers())
                .allMatch(c -> c.at("resources", "requests", "cpu").present())
                .allMatch(c -> c.at("resources", "requests", "memory").present())
                .allMatch(c -> c.at("resources", "limits", "cpu").present())
                .allMatch(c -> c.at("resources", "limits", "memory").present());
    }

    @EveryNode
    void everyServiceHasADisruptionBudgetThatLetsAMachineBeDrained(Node node) {
        assertThat(node.deployments()).allSatisfy(deployment -> {
            Tree budget = node.one("PodDisruptionBudget", deployment.name()).at("spec");
            assertThat(budget.at("maxUnavailable").value()).isEqualTo(1);
            assertThat(budget.at("selector").value())
                    .isEqualTo(deployment.at("spec", "selector").value());
        });
    }

    @EveryNode
    void everyServiceIsReachedByItsName(Node node) {
        assertThat(node.deployments()).allSatisfy(deployment -> {
            Tree service = node.one("Service", deployment.name()).at("spec");
            assertThat(service.at("type").text()).isEqualTo("ClusterIP");
            assertThat(service.at("selector").value())
                    .isEqualTo(deployment.at("spec", "selector", "matchLabels").value());
            assertThat(service.each("ports").map(p -> p.at("targetPort").text()))
                    .containsExactly("http");
        });
    }

    @EveryNode
    void aServiceWithAVolumeOfItsOwnRunsOnce(Node node) {
        assertThat(node.deployments()).filteredOn(RunningTest::keepsFiles).allSatisfy(deployment -> {
            assertThat(deployment.at("spec", "replicas").value()).isEqualTo(1);
            assertThat(deployment.at("spec", "strategy", "type").text()).isEqualTo("Recreate");
        });
    }

    @EveryNode
    void mediaAndKeysLieOnAVolumeThatOutlivesThePod(Node node) {
        assertThat(node.deployments())
                .filteredOn(RunningTest::keepsFiles)
                .map(Tree::name)
                .containsExactlyInAnyOrder("media-service", "signature-service", "audit-service");
        assertThat(node.of("PersistentVolumeClaim"))
                .allMatch(claim -> claim.at("spec", "accessModes").is(List.of("ReadWriteOnce")))
                .map(Tree::name)
                .containsExactlyInAnyOrder("media-data", "signature-data", "audit-data");
    }

    private static boolean keepsFiles(Tree deployment) {
        return deployment
                .at("spec", "template", "spec")
                .each("volumes")
                .anyMatch(v -> v.at("persistentVolumeClaim").present());
    }
}
