package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectFieldSelector;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Release;
import io.github.corenlpextreme.deploy.chart.Values;
import io.github.corenlpextreme.protocol.ExitCodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the three parts live and die. */
class WorkloadsTest {

    /** A worker's time to drain and until it counts as overdue; the writer's patience is as long. */
    private static final long DRAIN_AND_OVERDUE_SECONDS = 5 + 15;

    @ParameterizedTest
    @EnumSource(Values.class)
    void replacesAWorkersJvmInsideItsContainer(Values values) {
        Pod worker = Chart.with(values).pod("worker");

        assertThat(worker.container().getCommand())
                .containsExactly("/opt/corenlp-extreme/recycle", "java", "@/opt/corenlp-extreme/java.args");
        assertThat(worker.container().getArgs()).containsExactly("worker");
    }

    @Test
    void startsTheOthersAsTheirImagesDo() {
        Release release = Chart.with(Values.EVERYTHING);

        assertThat(List.of(release.pod("producer"), release.pod("writer")))
                .allSatisfy(pod -> assertThat(pod.container().getCommand()).isEmpty());
        assertThat(release.pod("writer").container().getArgs()).containsExactly("writer");
        assertThat(release.pod("producer").container().getArgs())
                .containsExactly("producer", "/input/a.txt", "/input/deep/er/b.txt", "/input/with space.txt");
        assertThat(release.pods())
                .extracting(pod -> pod.container().getImage())
                .containsExactlyInAnyOrder(
                        "registry.example.org/team/corenlp-extreme/producer:0.1.0",
                        "registry.example.org/team/corenlp-extreme/worker:0.1.0",
                        "registry.example.org/team/corenlp-extreme/writer:0.1.0");
    }

    @Test
    void takesTheImagesOfThisVersion() {
        String version = System.getProperty("projectVersion");

        Pod worker = Chart.with(Values.REQUIRED).pod("worker");

        assertThat(worker.container().getImage()).isEqualTo("corenlp-extreme/worker:" + version);
    }

    @Test
    void namesAWorkerAfterItsPod() {
        StatefulSetSpec workers =
                Chart.with(Values.REQUIRED).statefulSet("worker").getSpec();

        assertThat(workers.getPodManagementPolicy()).isEqualTo("Parallel");
        assertThat(workers.getTemplate().getSpec().getContainers().get(0).getEnv())
                .filteredOn(variable -> variable.getName().equals("WORKER_ID"))
                .extracting(variable -> variable.getValueFrom().getFieldRef())
                .containsExactly(new ObjectFieldSelector(null, "metadata.name"));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void givesEveryPartTimeToEnd(Values values) {
        Release release = Chart.with(values);

        assertThat(List.of(release.pod("worker"), release.pod("writer")))
                .allSatisfy(pod -> assertThat(pod.spec().getTerminationGracePeriodSeconds())
                        .isGreaterThan(DRAIN_AND_OVERDUE_SECONDS));
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void allowsFiveMinutesForLoadingModelsAndAsksForLifeAndReadinessAfterwards(Values values) {
        Release release = Chart.with(values);

        assertThat(List.of(release.pod("worker"), release.pod("writer")))
                .extracting(Pod::container)
                .allSatisfy(container -> {
                    Probe startup = container.getStartupProbe();
                    assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold())
                            .isEqualTo(300);
                    assertThat(startup.getHttpGet().getPath()).isEqualTo("/live");
                    assertThat(container.getLivenessProbe().getHttpGet().getPath())
                            .isEqualTo("/live");
                    assertThat(container.getReadinessProbe().getHttpGet().getPath())
                            .isEqualTo("/ready");
                });
    }

    @Test
    void hasOneWriterForAllSectionsUnlessMoreAreWanted() {
        StatefulSet writer =
                Chart.with(Values.REQUIRED, Map.of("job.sections", "2")).statefulSet("writer");

        assertThat(writer.getSpec().getReplicas()).isEqualTo(1);
        assertThat(writer.getSpec().getOrdinals()).isNull();
        assertThat(Chart.with(Values.REQUIRED).pod("writer").variables()).doesNotContain("CORENLP_EXTREME_SECTION");
    }

    @Test
    void givesEachOfSeveralWritersTheSectionWithItsNumber() {
        StatefulSetSpec writers =
                Chart.with(Values.EVERYTHING).statefulSet("writer").getSpec();

        assertThat(writers.getReplicas()).isEqualTo(4);
        assertThat(writers.getOrdinals().getStart()).isEqualTo(1);
        assertThat(writers.getPodManagementPolicy()).isEqualTo("Parallel");
        assertThat(writers.getTemplate().getSpec().getContainers().get(0).getEnv())
                .filteredOn(variable -> variable.getName().equals("CORENLP_EXTREME_SECTION"))
                .extracting(variable -> variable.getValueFrom().getFieldRef())
                .containsExactly(new ObjectFieldSelector(null, "metadata.labels['apps.kubernetes.io/pod-index']"));
        assertThat(Chart.with(Values.EVERYTHING).pod("producer").environment())
                .containsEntry("CORENLP_EXTREME_SECTIONS", "4");
    }

    @Test
    void keepsAWritersVolume() {
        StatefulSet writer = Chart.with(Values.EVERYTHING).statefulSet("writer");

        assertThat(writer.getSpec().getPersistentVolumeClaimRetentionPolicy().getWhenDeleted())
                .isEqualTo("Retain");
        assertThat(writer.getSpec().getVolumeClaimTemplates()).singleElement().satisfies(claim -> {
            assertThat(claim.getSpec().getAccessModes()).containsExactly("ReadWriteOnce");
            assertThat(claim.getSpec().getStorageClassName()).isEqualTo("fast");
            assertThat(claim.getSpec().getResources().getRequests().get("storage"))
                    .hasToString("2Ti");
        });
    }

    /** Only /tmp and the writer's volume are writable. */
    @ParameterizedTest
    @EnumSource(Values.class)
    void writesOutputAndStateIntoTheWritersVolume(Values values) {
        Release release = Chart.with(values);

        Map<String, String> writer = release.pod("writer").environment();
        assertThat(writer.get("CORENLP_EXTREME_STATE_DIR")).startsWith("/output/");
        assertThat(writer.get("CORENLP_EXTREME_OUTPUT"))
                .isEqualTo(
                        switch (values) {
                            case REQUIRED, FIXED, SECURED, TIGHT -> "/output/book.txt.jsonl";
                            case BUCKETS -> "s3://annotated/2026/corpus-2026";
                            case EVERYTHING -> "/output/Corpus_1.2";
                        });
        assertThat(release.pods())
                .flatExtracting(pod -> pod.container().getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .extracting(VolumeMount::getMountPath)
                .containsOnly("/tmp", "/output");
    }

    @Test
    void readsInputsFromTheClaimWithoutEverWritingThere() {
        Release release = Chart.with(Values.SECURED);

        for (String part : List.of("producer", "worker")) {
            Pod pod = release.pod(part);
            assertThat(pod.environment()).containsEntry("CORENLP_EXTREME_INPUT_ROOT", "/input");
            assertThat(pod.container().getVolumeMounts())
                    .filteredOn(mount -> mount.getName().equals("input"))
                    .singleElement()
                    .returns("/input", VolumeMount::getMountPath)
                    .returns("books", VolumeMount::getSubPath)
                    .returns(true, VolumeMount::getReadOnly);
        }
    }

    @Test
    void readsInputsFromTheBucketWithoutAClaim() {
        Release release = Chart.with(Values.BUCKETS);

        assertThat(release.pod("producer").container().getArgs())
                .containsExactly("producer", "s3://corpus/2026/a.txt", "s3://corpus/2026/b/c.txt");
        assertThat(release.pod("worker").environment())
                .containsEntry("CORENLP_EXTREME_INPUT_ROOT", "s3://corpus/2026")
                .containsEntry("AWS_REGION", "eu-central-1");
        assertThat(release.pod("worker").volumes()).containsExactly("tmp");
    }

    @Test
    void readsClientSettingsFromTheSecret() {
        Release release = Chart.with(Values.SECURED);

        assertThat(release.pods())
                .allSatisfy(pod -> assertThat(pod.environment())
                        .containsEntry("CORENLP_EXTREME_KAFKA_CONFIG", "/etc/corenlp-extreme/kafka/client.properties"));
        assertThat(release.pods())
                .allSatisfy(pod -> assertThat(pod.container().getVolumeMounts())
                        .anyMatch(mount -> mount.getMountPath().equals("/etc/corenlp-extreme/kafka")));
    }

    @Test
    void triesThePublishingAgainUnlessThatCannotHelp() {
        Job job = Chart.with(Values.REQUIRED).all(Job.class).get(0);

        assertThat(job.getSpec().getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
        assertThat(job.getSpec().getBackoffLimit()).isEqualTo(6);
        assertThat(job.getSpec().getTtlSecondsAfterFinished()).isNull();
        assertThat(job.getSpec()
                        .getPodFailurePolicy()
                        .getRules()
                        .get(1)
                        .getOnExitCodes()
                        .getValues())
                .containsExactly(ExitCodes.USAGE, ExitCodes.INPUT_CHANGED, ExitCodes.OUTPUT_REFUSED);
    }

    /** Kubernetes refuses a change to a Job. */
    @Test
    void neverTouchesTheProducerWhenWorkersChange() {
        Release before = Chart.with(Values.REQUIRED);

        Release after = Chart.with(
                Values.REQUIRED,
                Map.of("worker.threads", "8", "autoscaling.maxReplicas", "16", "waitForJob", "5m", "job.lanes", "16"));

        assertThat(after.all(Job.class)).isEqualTo(before.all(Job.class));
        assertThat(after.all(StatefulSet.class)).isNotEqualTo(before.all(StatefulSet.class));
    }

    @Test
    void drainsWorkersOneByOneUnlessNotWanted() {
        assertThat(Chart.with(Values.REQUIRED).all(PodDisruptionBudget.class))
                .singleElement()
                .satisfies(budget -> assertThat(
                                budget.getSpec().getMaxUnavailable().getIntVal())
                        .isEqualTo(1));
        assertThat(Chart.with(Values.FIXED).all(PodDisruptionBudget.class)).isEmpty();
    }
}
