package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom. */
class NetworkPolicyTest {

    @ParameterizedTest
    @EnumSource(value = Values.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void shutsEveryPodInBothDirections(Values values) {
        Release release = Chart.with(values);

        NetworkPolicy all = policy(release, false);
        assertThat(all.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(all.getSpec().getIngress()).isEmpty();
        assertThat(release.pods())
                .extracting(Pod::labels)
                .allSatisfy(labels -> assertThat(labels)
                        .containsAllEntriesOf(all.getSpec().getPodSelector().getMatchLabels()));
    }

    @Test
    void letsOnlyTheHealthPortInWhereThereIsOne() {
        NetworkPolicy health = policy(Chart.with(Values.REQUIRED), true);

        assertThat(health.getSpec().getPolicyTypes()).containsExactly("Ingress");
        assertThat(health.getSpec().getEgress()).isEmpty();
        assertThat(health.getSpec().getPodSelector().getMatchExpressions())
                .singleElement()
                .satisfies(expression -> assertThat(expression.getValues()).containsExactly("worker", "writer"));
        assertThat(health.getSpec().getIngress())
                .flatExtracting(NetworkPolicyIngressRule::getPorts)
                .extracting(NetworkPolicyPort::getPort)
                .containsExactly(new IntOrString("health"));
    }

    @Test
    void letsOutToDnsAndToTheBrokersAsTheyAreNamed() {
        NetworkPolicy all = policy(Chart.with(Values.REQUIRED), false);

        assertThat(ports(all)).containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 9092"));
    }

    @Test
    void letsOutToThePortsThatBrokersAdvertiseIfTheValuesNameThem() {
        NetworkPolicy all = policy(Chart.with(Values.EVERYTHING), false);

        assertThat(ports(all)).contains(List.of("TCP 9092", "TCP 19092"));
    }

    @Test
    void letsOutToObjectStorageOnlyIfItIsUsed() {
        NetworkPolicy all = policy(Chart.with(Values.BUCKETS), false);

        assertThat(ports(all)).containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 9092"), List.of("TCP 443"));
    }

    @Test
    void narrowsToThePeersThatTheValuesName() {
        Release release = Chart.with(Values.SECURED);

        List<NetworkPolicyEgressRule> egress = policy(release, false).getSpec().getEgress();
        assertThat(ports(policy(release, false)))
                .containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 9093", "TCP 9094"));
        assertThat(egress).extracting(rule -> rule.getTo().size()).containsExactly(1, 1);
        assertThat(egress.get(1).getTo().get(0).getIpBlock().getCidr()).isEqualTo("10.20.0.0/16");
        assertThat(policy(release, true).getSpec().getIngress())
                .flatExtracting(NetworkPolicyIngressRule::getFrom)
                .hasSize(1);
    }

    /** An example that leaves a peer out lets its pods reach every machine on that port. */
    @Test
    void theExampleNamesEveryPeer() {
        Release release = Chart.with(Values.TIGHT);

        assertThat(ports(policy(release, false)))
                .containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 9092"), List.of("TCP 443"));
        assertThat(policy(release, false).getSpec().getEgress())
                .flatExtracting(NetworkPolicyEgressRule::getTo)
                .hasSize(3)
                .allSatisfy(NetworkPolicyTest::assertNarrow);
        assertThat(policy(release, true).getSpec().getIngress())
                .flatExtracting(NetworkPolicyIngressRule::getFrom)
                .hasSize(1)
                .allSatisfy(NetworkPolicyTest::assertNarrow);
    }

    @Test
    void isLeftToTheClusterIfNotWanted() {
        Release release = Chart.with(Values.FIXED);

        assertThat(release.all(NetworkPolicy.class)).isEmpty();
    }

    /** Chosen pods of a chosen namespace, or a single machine. */
    private static void assertNarrow(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            assertThat(peer.getIpBlock().getCidr()).endsWith("/32");
        } else {
            assertThat(peer.getNamespaceSelector().getMatchLabels()).isNotEmpty();
            assertThat(peer.getPodSelector().getMatchLabels()).isNotEmpty();
        }
    }

    private static NetworkPolicy policy(Release release, boolean health) {
        return release.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getMetadata().getName().endsWith("-health") == health)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> ports(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .map(rule -> rule.getPorts().stream()
                        .map(port -> port.getProtocol() + " " + port.getPort().getIntVal())
                        .toList())
                .toList();
    }
}
