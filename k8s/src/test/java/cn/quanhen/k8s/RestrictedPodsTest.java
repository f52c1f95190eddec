package cn.quanhen.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Kubernetes' `restricted` pod security standard, and a root file system that nothing can write to. */
class RestrictedPodsTest {

    @EveryNode
    void namespaceEnforcesTheRestrictedStandard(Node node) {
        assertThat(node.of("Namespace"))
                .singleElement()
                .matches(ns -> ns.name().equals(node.namespace()))
                .matches(ns -> ns.at("metadata", "labels", "pod-security.kubernetes.io/enforce")
                        .is("restricted"));
    }

    @EveryNode
    void everyPodRunsAsAnOrdinaryUser(Node node) {
        assertThat(node.pods())
                .allMatch(pod -> pod.at("securityContext", "runAsNonRoot").is(true))
                .allMatch(
                        pod -> (Integer) pod.at("securityContext", "runAsUser").value() > 0);
    }

    @EveryNode
    void noContainerUndoesWhatItsPodPromises(Node node) {
        assertThat(node.containers())
                .noneMatch(c -> c.at("securityContext", "runAsNonRoot").is(false))
                .noneMatch(c -> c.at("securityContext", "runAsUser").present())
                .noneMatch(c -> c.at("securityContext", "privileged").present())
                .noneMatch(c -> c.at("securityContext", "seccompProfile").present());
    }

    @EveryNode
    void everyPodHasTheRuntimesSeccompProfile(Node node) {
        assertThat(node.pods())
                .allMatch(pod ->
                        pod.at("securityContext", "seccompProfile", "type").is("RuntimeDefault"));
    }

    @EveryNode
    void everyContainerDropsAllCapabilities(Node node) {
        assertThat(node.containers())
                .allMatch(c -> c.at("securityContext", "capabilities", "drop").is(List.of("ALL")))
                .noneMatch(c -> c.at("securityContext", "capabilities", "add").present());
    }

    @EveryNode
    void noContainerCanGainPrivileges(Node node) {
        assertThat(node.containers())
                .allMatch(
                        c -> c.at("securityContext", "allowPrivilegeEscalation").is(false));
    }

    @EveryNode
    void noContainerWritesToItsRootFileSystem(Node node) {
        assertThat(node.containers())
                .allMatch(c -> c.at("securityContext", "readOnlyRootFilesystem").is(true));
    }

    @EveryNode
    void everyContainerMayWriteToTmpOnly(Node node) {
        assertThat(node.containers())
                .allMatch(c -> c.each("volumeMounts")
                        .anyMatch(m ->
                                m.at("mountPath").is("/tmp") && m.at("name").is("tmp")));
        assertThat(node.pods())
                .allMatch(pod -> pod.each("volumes")
                        .anyMatch(v -> v.at("name").is("tmp")
                                && v.at("emptyDir", "sizeLimit").present()));
    }

    @EveryNode
    void noPodCarriesATokenOfTheCluster(Node node) {
        assertThat(node.pods())
                .allMatch(pod -> pod.at("automountServiceAccountToken").is(false));
    }

    @EveryNode
    void noPodTouchesItsHost(Node node) {
        assertThat(node.pods())
                .noneMatch(pod -> pod.at("hostNetwork").present()
                        || pod.at("hostPID").present()
                        || pod.at("hostIPC").present())
                .allMatch(pod ->
                        pod.each("volumes").noneMatch(v -> v.at("hostPath").present()));
        assertThat(node.containers())
                .allMatch(c -> c.each("ports").noneMatch(p -> p.at("hostPort").present()));
    }
}
