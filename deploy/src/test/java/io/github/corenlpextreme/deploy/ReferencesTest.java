package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Release.Manifest;
import io.github.corenlpextreme.deploy.chart.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what one manifest names is there in another, or is named in the values. */
class ReferencesTest {

    private static final String COMPONENT = "app.kubernetes.io/component";

    @ParameterizedTest
    @EnumSource(Values.class)
    void selectsThePodsOfItsOwnPart(Values values) {
        Release release = Chart.with(values);

        for (StatefulSet set : release.all(StatefulSet.class)) {
            Map<String, String> selector = set.getSpec().getSelector().getMatchLabels();
            assertThat(selected(release, selector))
                    .containsExactly(set.getMetadata().getName());
        }
        for (PodDisruptionBudget budget : release.all(PodDisruptionBudget.class)) {
            Map<String, String> selector = budget.getSpec().getSelector().getMatchLabels();
            assertThat(selected(release, selector))
                    .containsExactly(budget.getMetadata().getName());
        }
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void givesEveryStatefulSetItsHeadlessService(Values values) {
        Release release = Chart.with(values);

        assertThat(release.all(StatefulSet.class)).hasSize(2).allSatisfy(set -> {
            Service service = service(release, set.getSpec().getServiceName());
            assertThat(service.getSpec().getClusterIP()).isEqualTo("None");
            assertThat(selected(release, service.getSpec().getSelector()))
                    .containsExactly(set.getMetadata().getName());
        });
        assertThat(release.all(Service.class)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void mountsEveryVolumeAndNoOther(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods()).allSatisfy(pod -> {
            List<VolumeMount> mounts = pod.container().getVolumeMounts();
            assertThat(mounts).extracting(VolumeMount::getName).containsExactlyInAnyOrderElementsOf(pod.volumes());
            assertThat(mounts).extracting(VolumeMount::getMountPath).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void asksItsProbesAndOpensItsPolicyOnAPortThatIsThere(Values values) {
        Release release = Chart.with(values);

        for (String part : List.of("worker", "writer")) {
            Pod pod = release.pod(part);
            assertThat(pod.container().getPorts())
                    .extracting(ContainerPort::getName)
                    .containsExactly("health");
            assertThat(pod.container().getPorts().get(0).getContainerPort())
                    .hasToString(pod.environment().get("CORENLP_EXTREME_HEALTH_PORT"));
            assertThat(pod.environment()).containsEntry("CORENLP_EXTREME_HEALTH_HOST", "0.0.0.0");
            assertThat(service(release, pod.owner()).getSpec().getPorts())
                    .allMatch(port -> "health".equals(port.getTargetPort().getStrVal()));
        }
        assertThat(release.all(NetworkPolicy.class))
                .flatExtracting(policy -> policy.getSpec().getIngress())
                .flatExtracting(rule -> rule.getPorts())
                .allMatch(port -> "health".equals(port.getPort().getStrVal()));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void runsUnderItsOwnAccount(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods())
                .extracting(pod -> pod.spec().getServiceAccountName())
                .containsOnly(release.manifests().stream()
                        .filter(manifest -> manifest.kind().equals("ServiceAccount"))
                        .findFirst()
                        .map(Manifest::name)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void makesNoSecretAndReadsOnlyThoseThatTheValuesName(Values values) {
        Release release = Chart.with(values);

        assertThat(release.all(Secret.class)).isEmpty();
        assertThat(release.pods())
                .extracting(pod -> pod.container().getName() + secrets(pod))
                .containsExactlyInAnyOrder(
                        switch (values) {
                            case SECURED ->
                                new String[] {"producer[kafka-client]", "worker[kafka-client]", "writer[kafka-writer]"};
                            case BUCKETS, TIGHT ->
                                new String[] {"producer[bucket-keys]", "worker[bucket-keys]", "writer[bucket-keys]"};
                            case EVERYTHING ->
                                new String[] {"producer[registry]", "worker[registry]", "writer[registry]"};
                            case REQUIRED, FIXED -> new String[] {"producer[]", "worker[]", "writer[]"};
                        });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void labelsEverythingAsKubernetesRecommends(Values values) {
        Release release = Chart.with(values);

        assertThat(release.manifests()).allSatisfy(manifest -> {
            assertThat(manifest.tree().at("/metadata/labels").propertyNames())
                    .contains(
                            "app.kubernetes.io/name",
                            "app.kubernetes.io/instance",
                            "app.kubernetes.io/version",
                            "app.kubernetes.io/managed-by",
                            "app.kubernetes.io/part-of");
        });
        assertThat(release.pods())
                .allSatisfy(pod -> assertThat(pod.labels())
                        .contains(entry(COMPONENT, pod.container().getName())));
    }

    /** A StatefulSet's name plus a hash is a label of its pods, and labels have 63 characters. */
    @Test
    void keepsNamesShortUnderTheLongestNameOfARelease() {
        String longest = "a-release-with-the-longest-name-that-helm-would-accept";

        Release release = Chart.named(longest.substring(0, 53), Values.REQUIRED, Map.of());

        assertThat(release.manifests()).extracting(Manifest::name).allMatch(name -> name.length() <= 52);
    }

    @Test
    void sharesNothingWithAnotherRelease() {
        Release one = Chart.named("one", Values.SECURED, Map.of());

        Release other = Chart.named("other", Values.SECURED, Map.of("job.id", "other"));

        assertThat(names(one)).isNotEmpty().doesNotContainAnyElementsOf(names(other));
        assertThat(one.pods())
                .allSatisfy(pod -> assertThat(other.all(StatefulSet.class))
                        .noneMatch(set -> matches(set.getSpec().getSelector().getMatchLabels(), pod)));
    }

    private static List<String> names(Release release) {
        return release.manifests().stream()
                .map(manifest -> manifest.kind() + "/" + manifest.name())
                .toList();
    }

    private static Service service(Release release, String name) {
        return release.all(Service.class).stream()
                .filter(service -> service.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The owners of the pods that a selector finds. */
    private static List<String> selected(Release release, Map<String, String> selector) {
        return release.pods().stream()
                .filter(pod -> matches(selector, pod))
                .map(Pod::owner)
                .toList();
    }

    private static boolean matches(Map<String, String> selector, Pod pod) {
        return pod.labels().entrySet().containsAll(selector.entrySet());
    }

    private static Set<String> secrets(Pod pod) {
        Set<String> names = new TreeSet<>();
        pod.spec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .forEach(volume -> names.add(volume.getSecret().getSecretName()));
        pod.container()
                .getEnvFrom()
                .forEach(source -> names.add(source.getSecretRef().getName()));
        pod.spec().getImagePullSecrets().forEach(secret -> names.add(secret.getName()));
        return names;
    }
}
