package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Values;
import io.github.corenlpextreme.deploy.keda.KafkaTrigger;
import io.github.corenlpextreme.deploy.keda.ScaledObject;
import io.github.corenlpextreme.deploy.keda.ScaledObject.Trigger;
import io.github.corenlpextreme.deploy.keda.TriggerAuthentication;
import io.github.corenlpextreme.deploy.keda.TriggerAuthentication.SecretTarget;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.kafka.topics.JobGroups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What KEDA is told, in KEDA's words. */
class ScalingTest {

    @ParameterizedTest
    @EnumSource(value = Values.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void leavesTheNumberOfWorkersToKeda(Values values) {
        Release release = Chart.with(values);

        assertThat(release.statefulSet("worker").getSpec().getReplicas()).isNull();
        assertThat(spec(release).scaleTargetRef())
                .isEqualTo(new ScaledObject.Target(
                        "apps/v1",
                        "StatefulSet",
                        release.statefulSet("worker").getMetadata().getName(),
                        null));
    }

    @Test
    void keepsAFixedNumberOfWorkersWithoutKeda() {
        Release release = Chart.with(Values.FIXED);

        assertThat(release.all(ScaledObject.class)).isEmpty();
        assertThat(release.all(TriggerAuthentication.class)).isEmpty();
        assertThat(release.statefulSet("worker").getSpec().getReplicas()).isEqualTo(16);
    }

    @ParameterizedTest
    @EnumSource(value = Values.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void looksAtTheLagOfTheWorkersInBothOfTheirTopics(Values values) {
        Release release = Chart.with(values);

        JobId job = new JobId(release.pod("worker").environment().get("CORENLP_EXTREME_JOB"));
        assertThat(spec(release).triggers())
                .allMatch(trigger -> trigger.type().equals("kafka"))
                .extracting(trigger -> trigger.metadata().get("topic"))
                .containsExactly(TopicKind.CHUNKS.of(job), TopicKind.SPANS.of(job));
        assertThat(spec(release).triggers())
                .extracting(trigger -> trigger.metadata().get("consumerGroup"))
                .containsOnly(JobGroups.workerGroup(job));
    }

    /** The scaler refuses some of its settings together, and the rest decides whether a long chunk is let finish. */
    @ParameterizedTest
    @EnumSource(value = Values.class, mode = EnumSource.Mode.EXCLUDE, names = "FIXED")
    void usesOnlyWordsThatTheScalerKnows(Values values) {
        Release release = Chart.with(values);

        assertThat(spec(release).triggers()).extracting(Trigger::metadata).allSatisfy(metadata -> {
            assertThat(KafkaTrigger.METADATA).containsAll(metadata.keySet());
            assertThat(metadata)
                    .containsEntry("limitToPartitionsWithLag", "true")
                    .containsEntry("allowIdleConsumers", "false")
                    .containsEntry("excludePersistentLag", "false")
                    .containsEntry("offsetResetPolicy", "earliest")
                    .doesNotContainKeys("ensureEvenDistributionOfPartitions", "activationLagThreshold");
            assertThat(metadata.get("lagThreshold")).matches("[1-9]\\d*");
            assertThat(metadata.get("version")).matches("([2-9]|\\d\\d)\\.\\d+\\.\\d+");
        });
    }

    @Test
    void scalesToZeroAndNeverBeyondTheLanes() {
        ScaledObject.Spec ordinary = spec(Chart.with(Values.REQUIRED));

        ScaledObject.Spec widest = spec(Chart.with(Values.EVERYTHING));

        assertThat(ordinary.minReplicaCount()).isZero();
        assertThat(ordinary.maxReplicaCount()).isEqualTo(4);
        assertThat(ordinary.cooldownPeriod()).isEqualTo(300);
        assertThat(ordinary.initialCooldownPeriod()).isEqualTo(300);
        assertThat(widest.maxReplicaCount()).isEqualTo(64);
    }

    @Test
    void needsNoAuthenticationForAnOpenKafka() {
        Release release = Chart.with(Values.REQUIRED);

        assertThat(release.all(TriggerAuthentication.class)).isEmpty();
        assertThat(spec(release).triggers())
                .allMatch(trigger -> trigger.authentication().isEmpty());
        assertThat(spec(release).triggers())
                .allSatisfy(trigger -> assertThat(trigger.metadata()).doesNotContainKeys("tls", "sasl"));
    }

    @Test
    void logsInWithTheSecretThatTheValuesName() {
        Release release = Chart.with(Values.SECURED);

        TriggerAuthentication authentication =
                release.all(TriggerAuthentication.class).get(0);

        assertThat(spec(release).triggers())
                .allMatch(trigger -> trigger.authentication()
                        .orElseThrow()
                        .equals(authentication.metadata().getName()))
                .allSatisfy(trigger -> assertThat(trigger.metadata())
                        .containsEntry("tls", "enable")
                        .containsEntry("sasl", "scram_sha512"));
        assertThat(authentication.spec().secretTargetRef())
                .allMatch(target -> KafkaTrigger.PARAMETERS.contains(target.parameter()))
                .containsExactly(
                        new SecretTarget("username", "kafka-keda", "username"),
                        new SecretTarget("password", "kafka-keda", "password"),
                        new SecretTarget("ca", "kafka-keda", "ca"));
    }

    @Test
    void logsInWithTheClientsSecretIfThatIsTheOnlyOne() {
        Map<String, String> one = Map.of("autoscaling.kafka.existingSecret", "''");

        Release release = Chart.with(Values.SECURED, one);

        List<TriggerAuthentication> authentications = release.all(TriggerAuthentication.class);
        assertThat(authentications)
                .flatExtracting(authentication -> authentication.spec().secretTargetRef())
                .extracting(SecretTarget::name)
                .containsOnly("kafka-client");
    }

    private static ScaledObject.Spec spec(Release release) {
        return release.all(ScaledObject.class).get(0).spec();
    }
}
