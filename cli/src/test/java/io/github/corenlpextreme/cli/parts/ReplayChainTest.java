package io.github.corenlpextreme.cli.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplayChainTest {

    @Test
    void leadsFromAReplayToTheJobThatWasPlannedFromFiles() {
        assertThat(PublishedJob.planned(job("c", "b"), Map.of(id("b"), job("b", "a"), id("a"), job("a", "a"))::get))
                .isEqualTo(job("a", "a"));
    }

    @Test
    void doesNotFollowACircle() {
        Map<JobId, JobManifest> circle = Map.of(id("a"), job("a", "b"), id("b"), job("b", "c"), id("c"), job("c", "b"));

        assertThatThrownBy(() -> PublishedJob.planned(circle.get(id("a")), circle::get))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll("job a is made from job b", "made from itself");
    }

    @Test
    void doesNotFollowAChainWithoutAnEnd() {
        assertThatThrownBy(() -> PublishedJob.planned(
                        job("0", "1"), number -> job(number.value(), (Integer.parseInt(number.value()) + 1) + "")))
                .isInstanceOf(JobKafkaException.class)
                .hasMessageContainingAll("job 0", "more than 20");
    }

    private static JobId id(String name) {
        return new JobId(name);
    }

    private static JobManifest job(String name, String basis) {
        return new JobManifest(
                id(name),
                List.of(new InputFile("a.txt", new FileFingerprint(9, "", new FileHints(0, "")))),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 1000),
                        new PlanSettings(1000, 1)),
                new TreeMap<>(),
                name.equals(basis)
                        ? JobOrigin.inputsOf(id(name))
                        : new JobOrigin(JobOrigin.OriginKind.CHUNKS, id(basis)));
    }
}
