package io.github.corenlpextreme.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.github.corenlpextreme.cli.options.FleetOptions;
import io.github.corenlpextreme.deploy.chart.Chart;
import io.github.corenlpextreme.deploy.chart.Pod;
import io.github.corenlpextreme.deploy.chart.Values;
import io.github.corenlpextreme.worker.corenlp.PipelineResolver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pod asks for and may take. */
class ResourcesTest {

    /** The share of a container's memory that a JVM's heap may have; the rest is for what lies outside. */
    private static final double HEAP = 0.7;

    @ParameterizedTest
    @EnumSource(Values.class)
    void limitsMemoryToWhatItAsksFor(Values values) {
        assertThat(Chart.with(values).pods())
                .extracting(ResourcesTest::resources)
                .allSatisfy(resources -> {
                    assertThat(resources.getLimits()).containsKey("memory");
                    assertThat(resources.getRequests())
                            .containsKey("cpu")
                            .containsEntry("memory", resources.getLimits().get("memory"));
                });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void limitsWhatItMayFillOfTheNodesDisk(Values values) {
        assertThat(Chart.with(values).pods())
                .extracting(ResourcesTest::resources)
                .hasSize(3)
                .allSatisfy(resources -> {
                    assertThat(resources.getRequests()).containsKey("ephemeral-storage");
                    assertThat(resources.getLimits()).containsKey("ephemeral-storage");
                });
    }

    @ParameterizedTest
    @EnumSource(Values.class)
    void givesTheDiskRoomForTheTemporaryFolder(Values values) {
        assertThat(Chart.with(values).pods())
                .allSatisfy(pod -> assertThat(resources(pod)
                                .getLimits()
                                .get("ephemeral-storage")
                                .getNumericalAmount())
                        .isGreaterThan(temporary(pod).getNumericalAmount()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cdc",
                "cdc_tokenize",
                "cleanxml",
                "coref",
                "coref.mention",
                "dcoref",
                "depparse",
                "docdate",
                "entitylink",
                "entitymentions",
                "gender",
                "kbp",
                "lemma",
                "mwt",
                "natlog",
                "ner",
                "openie",
                "parse",
                "pos",
                "quote",
                "quote.attribution",
                "regexner",
                "relation",
                "sentiment",
                "ssplit",
                "tokenize",
                "tokensregex",
                "truecase",
                "udfeats"
            })
    void givesAWorkerRoomForTheHeapOfItsAnnotators(String annotator) {
        // Its list is in a jar of its own, and only its path counts here.
        Map<String, String> elsewhere =
                annotator.equals("entitylink") ? Map.of("entitylink.wikidict", "pom.xml") : Map.of();
        List<String> needed = new PipelineResolver()
                .resolve(List.of(annotator), elsewhere)
                .settings()
                .annotators();

        Pod worker =
                Chart.with(Values.REQUIRED, Map.of("job.annotators", annotator)).pod("worker");

        BigDecimal memory = resources(worker).getLimits().get("memory").getNumericalAmount();
        assertThat(memory.doubleValue() * HEAP)
                .isGreaterThanOrEqualTo(new FleetOptions().workerMemory(needed).bytes());
    }

    @Test
    void asksForAsManyCpusAsThereAreThreads() {
        Pod worker = Chart.with(Values.EVERYTHING).pod("worker");

        assertThat(worker.environment()).containsEntry("CORENLP_EXTREME_THREADS", "4");
        assertThat(resources(worker).getRequests()).containsEntry("cpu", new Quantity("4"));
    }

    @Test
    void takesWhatTheValuesSayOverWhatIsComputed() {
        ResourceRequirements worker = resources(Chart.with(Values.EVERYTHING).pod("worker"));

        assertThat(worker.getLimits())
                .containsEntry("memory", new Quantity("12Gi"))
                .containsEntry("cpu", new Quantity("4"))
                .containsEntry("ephemeral-storage", new Quantity("1Gi"));
    }

    /** The most that /tmp may hold. */
    private static Quantity temporary(Pod pod) {
        return pod.spec().getVolumes().stream()
                .filter(volume -> volume.getName().equals("tmp"))
                .map(volume -> volume.getEmptyDir().getSizeLimit())
                .findFirst()
                .orElseThrow();
    }

    private static ResourceRequirements resources(Pod pod) {
        return pod.container().getResources();
    }
}
