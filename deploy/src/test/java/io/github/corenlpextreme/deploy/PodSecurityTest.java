package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Values;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The restricted Pod Security Standard, and what our images allow beyond it, on every pod and container there is. */
class PodSecurityTest {

    @ParameterizedTest
    @EnumSource(Values.class)
    void runsAsOurUserInTheDefaultSandbox(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods()).hasSize(3).extracting(Pod::spec).allSatisfy(spec -> {
            PodSecurityContext security = spec.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isEqualTo(10001);
            assertThat(security.getRunAsGroup()).isEqualTo(10001);
            assertThat(security.getFsGroup()).isEqualTo(10001);
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(security.getSysctls()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void givesContainersNoPrivilege(Values values) {
        Release release = Chart.with(values);

        assertThat(containers(release)).hasSize(3).allSatisfy(container -> {
            SecurityContext security = container.getSecurityContext();
            assertThat(security.getAllowPrivilegeEscalation()).isFalse();
            assertThat(security.getPrivileged()).isNull();
            assertThat(security.getReadOnlyRootFilesystem()).isTrue();
            assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).isEmpty();
            assertThat(security.getRunAsUser()).isNull();
            assertThat(security.getRunAsNonRoot()).isNull();
            assertThat(security.getSeccompProfile()).isNull();
            assertThat(security.getProcMount()).isNull();
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
        });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void keepsOutOfTheHost(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods()).extracting(Pod::spec).allSatisfy(spec -> {
            assertThat(spec.getHostNetwork()).isNull();
            assertThat(spec.getHostPID()).isNull();
            assertThat(spec.getHostIPC()).isNull();
            assertThat(spec.getVolumes()).allMatch(PodSecurityTest::isRestricted);
        });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void neverTalksToKubernetes(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods())
                .extracting(Pod::spec)
                .extracting(PodSpec::getAutomountServiceAccountToken)
                .containsOnly(false);
        assertThat(release.all(ServiceAccount.class))
                .singleElement()
                .returns(false, ServiceAccount::getAutomountServiceAccountToken);
    }

    /** Those of services in the namespace can begin as ours do, and the program refuses what it does not know. */
    @ParameterizedTest
    @EnumSource(Values.class)
    void takesNoVariablesFromServices(Values values) {
        Release release = Chart.with(values);

        assertThat(release.pods())
                .extracting(Pod::spec)
                .extracting(PodSpec::getEnableServiceLinks)
                .containsOnly(false);
    }

    private static List<Container> containers(Release release) {
        return release.pods().stream()
                .map(Pod::spec)
                .flatMap(spec -> Stream.concat(spec.getContainers().stream(), spec.getInitContainers().stream()))
                .toList();
    }

    /** One of the kinds that the standard allows and the chart uses. */
    private static boolean isRestricted(Volume volume) {
        return volume.getEmptyDir() != null || volume.getSecret() != null || volume.getPersistentVolumeClaim() != null;
    }
}
