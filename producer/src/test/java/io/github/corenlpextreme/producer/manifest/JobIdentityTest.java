package io.github.corenlpextreme.producer.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.producer.source.JobInput;
import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.LineSettings;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JobIdentityTest {

    private static final PipelineSettings PIPELINE =
            new PipelineSettings(List.of("tokenize", "pos"), Map.of("pos.maxlen", "100"));
    private static final RenderSettings RENDER =
            new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE);
    private static final LineSettings LINES = new LineSettings("UTF-8", 1 << 20);
    private static final PlanSettings PLAN = new PlanSettings(1024, 16);
    private static final JobSettings SHAPE = new JobSettings(PIPELINE, RENDER, LINES, PLAN);
    private static final List<JobInput> INPUTS = List.of(input("x/big file.txt", 9), input("y", 1));

    /** Pinned: an update that changes ids would make every unfinished job start again. */
    @Test
    void isTheSameInEveryVersion() {
        assertThat(JobIdentity.defaultFor(INPUTS, SHAPE)).hasToString("big-file-txt-ad32a7e4ed35");
    }

    @Test
    void doesNotDependOnWhereTheInputsAre() {
        List<JobInput> elsewhere = List.of(
                new JobInput(Path.of("q"), Path.of("/q"), "x/big file.txt", 9),
                new JobInput(Path.of("r"), Path.of("/r"), "y", 1));

        assertThat(JobIdentity.defaultFor(elsewhere, SHAPE)).isEqualTo(JobIdentity.defaultFor(INPUTS, SHAPE));
    }

    static Stream<JobSettings> otherShapes() {
        return Stream.of(
                new JobSettings(new PipelineSettings(List.of("tokenize"), PIPELINE.properties()), RENDER, LINES, PLAN),
                new JobSettings(new PipelineSettings(PIPELINE.annotators(), Map.of()), RENDER, LINES, PLAN),
                shape(new RenderSettings(OutputFormat.TOKENS, GraphSelection.ALL, 0, Integer.MAX_VALUE)),
                shape(new RenderSettings(OutputFormat.JSONL, GraphSelection.NONE, 0, Integer.MAX_VALUE)),
                shape(new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 1, Integer.MAX_VALUE)),
                shape(new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, 99)),
                new JobSettings(PIPELINE, RENDER, new LineSettings("ISO-8859-1", 1 << 20), PLAN),
                new JobSettings(PIPELINE, RENDER, new LineSettings("UTF-8", 1 << 19), PLAN),
                new JobSettings(PIPELINE, RENDER, LINES, new PlanSettings(1025, 16)),
                new JobSettings(PIPELINE, RENDER, LINES, new PlanSettings(1024, 15)));
    }

    @Test
    void changesWithTheContentOfAFileThatAPropertyNames() {
        Stream<JobId> ids = Stream.of(Map.of("m.tab", "ab"), Map.of("m.tab", "cd"), Map.of("n.tab", "ab"))
                .map(files -> new PipelineSettings(PIPELINE.annotators(), PIPELINE.properties(), new TreeMap<>(files)))
                .map(pipeline -> JobIdentity.defaultFor(INPUTS, new JobSettings(pipeline, RENDER, LINES, PLAN)));

        assertThat(ids).doesNotHaveDuplicates().doesNotContain(JobIdentity.defaultFor(INPUTS, SHAPE));
    }

    @ParameterizedTest
    @MethodSource("otherShapes")
    void changesWithEveryOptionThatDecidesTheOutputOrThePlan(JobSettings other) {
        assertThat(JobIdentity.defaultFor(INPUTS, other)).isNotEqualTo(JobIdentity.defaultFor(INPUTS, SHAPE));
    }

    @Test
    void changesWithNamesSizesAndOrderOfTheInputs() {
        List<List<JobInput>> others = List.of(
                List.of(input("x/big file.txt", 8), input("y", 1)),
                List.of(input("z/big file.txt", 9), input("y", 1)),
                List.of(input("y", 1), input("x/big file.txt", 9)),
                List.of(input("x/big file.txt", 9)));

        Stream<JobId> ids = others.stream().map(inputs -> JobIdentity.defaultFor(inputs, SHAPE));

        assertThat(ids).doesNotHaveDuplicates().doesNotContain(JobIdentity.defaultFor(INPUTS, SHAPE));
    }

    @ParameterizedTest
    @CsvSource({"a.txt, a-txt", "文書.txt, txt", "文書, job", "--x--, x", "a_b.c, a-b-c", "'..', job"})
    void beginsWithWhatKafkaAllowsOfTheFirstName(String name, String slug) {
        JobId id = JobIdentity.defaultFor(List.of(input(name, 1)), SHAPE);

        assertThat(id.value()).matches(slug + "-[0-9a-f]{12}");
    }

    @Test
    void staysShortForLongNames() {
        JobId id = JobIdentity.defaultFor(List.of(input("n".repeat(250), 1)), SHAPE);

        assertThat(id.value()).hasSizeLessThanOrEqualTo(100);
    }

    private static JobSettings shape(RenderSettings render) {
        return new JobSettings(PIPELINE, render, LINES, PLAN);
    }

    private static JobInput input(String name, long size) {
        return new JobInput(Path.of(name), Path.of("/data").resolve(name), name, size);
    }
}
