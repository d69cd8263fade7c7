package io.github.corenlpextreme.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifest.AnnotationSource;
import io.github.corenlpextreme.writer.ledger.OutputManifest.LedgerTotals;
import io.github.corenlpextreme.writer.ledger.OutputManifest.OutputChecksums;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.OutputScope;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.WrittenLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three inputs, of which jobs have annotated some. */
class RemainingInputsTest {

    private static final Map<String, Object> OPTIONS = Map.of(
            "annotators",
            List.of("tokenize"),
            "properties",
            Map.of(),
            "format",
            "jsonl",
            "graphs",
            "all",
            "min-tokens",
            0,
            "encoding",
            "UTF-8",
            "max-line-bytes",
            1 << 20,
            "chunk-size",
            1024,
            "lanes",
            4);

    @TempDir
    private Path folder;

    private final JobManifest all = SampleJobs.of("all", "a.txt", "b.txt", "c.txt");

    @Test
    void withoutOutputsEverythingIsLeft() throws IOException {
        assertThat(remaining().left()).containsExactly(0, 1, 2);
        assertThat(remaining().none()).isFalse();
    }

    @Test
    void anOutputThatAnyJobHasCompletedIsKept() throws IOException {
        write(0, SampleJobs.of("first", "a.txt"), OPTIONS);
        write(2, SampleJobs.of("second", "c.txt"), OPTIONS);

        assertThat(remaining().left()).containsExactly(1);
    }

    @Test
    void nothingIsLeftWhenAllAreComplete() throws IOException {
        for (int file = 0; file < 3; file++) {
            write(file, all, OPTIONS);
        }

        assertThat(remaining().none()).isTrue();
    }

    @Test
    void whereItsTopicsWereKeptIsNoDifference() throws IOException {
        write(0, all, with("replay", Map.of("job", "all", "topics", "--state-dir=x")));

        assertThat(remaining().left()).containsExactly(1, 2);
    }

    @Test
    void howItsWorkWasCutIsNoDifference() throws IOException {
        write(0, SampleJobs.of("first", "a.txt"), with("lanes", 16));
        write(1, SampleJobs.of("second", "b.txt"), with("chunk-size", 32768));

        assertThat(remaining().left()).containsExactly(2);
    }

    @Test
    void anOutputOfOtherSettingsIsRefusedByTheirNames() throws IOException {
        write(0, SampleJobs.of("first", "a.txt"), with("annotators", List.of("tokenize", "pos")));

        assertRefused(
                ExitCodes.OUTPUT_REFUSED,
                output(0) + " is the output of another job, first, which differs in annotators; add --force");
    }

    @Test
    void anOutputOfAnotherContentIsRefused() throws IOException {
        write(0, SampleJobs.ofAChangedInput(), OPTIONS);

        assertRefused(ExitCodes.INPUT_CHANGED, "input a.txt has changed since");
    }

    @Test
    void anUnfinishedJobIsResumedWithTheOutputsThatItHasCompleted() throws IOException {
        JobManifest rest = SampleJobs.of("rest", "b.txt", "c.txt");
        write(0, SampleJobs.of("first", "a.txt"), OPTIONS);
        write(1, rest, OPTIONS);
        claim(rest);

        assertThat(remaining().left()).containsExactly(1, 2);
        assertThat(remaining().orphan()).isEmpty();
    }

    @Test
    void theStateOfAJobThatIsCompleteHoldsNothingUp() throws IOException {
        JobManifest first = SampleJobs.of("first", "a.txt", "b.txt");
        write(0, first, OPTIONS);
        write(1, first, OPTIONS);
        claim(first);

        assertThat(remaining().left()).containsExactly(2);
        assertThat(remaining().orphan()).contains(first);
    }

    @Test
    void aDamagedOutputIsNotKept() throws IOException {
        write(0, all, OPTIONS);

        assertThatThrownBy(() -> remaining().verifyFinished())
                .hasMessageContainingAll(output(0) + " is complete, but damaged: ", "delete it")
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(ExitCodes.DAMAGED, UsageException::exitCode);
    }

    private void assertRefused(int exitCode, String words) {
        assertThatThrownBy(this::remaining)
                .hasMessageContaining(words)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(exitCode, UsageException::exitCode);
    }

    private RemainingInputs remaining() throws IOException {
        return RemainingInputs.of(all, List.of(output(0), output(1), output(2)), folder.resolve("state"));
    }

    private void claim(JobManifest job) throws IOException {
        try (StateFolder state = StateFolder.open(folder.resolve("state"))) {
            state.claim(job);
        }
    }

    private Path output(int file) {
        return folder.resolve(all.inputs().get(file).path() + ".jsonl");
    }

    private static Map<String, Object> with(String option, Object value) {
        Map<String, Object> options = new HashMap<>(OPTIONS);
        options.put(option, value);
        return options;
    }

    private void write(int file, JobManifest job, Map<String, Object> options) throws IOException {
        String path = all.inputs().get(file).path();
        InputFile input = job.inputs().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow();
        OutputManifest manifest = new OutputManifest(
                job.job(),
                "unknown",
                input,
                job.render().format(),
                options,
                new AnnotationSource("4.5.10", List.of(), AnnotatorEngines.UNKNOWN),
                WrittenLayout.NONE,
                OutputScope.of(SectionRange.whole(input.size())),
                new LedgerTotals(ContentCounts.ZERO, 0, 0, 0),
                MalformedLines.NONE,
                new OutputChecksums("0".repeat(64), "0".repeat(64), "0".repeat(64)),
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:05Z"));
        Files.writeString(output(file), "");
        Files.write(SidecarFiles.manifest(output(file)), new OutputManifestCodec().encode(manifest));
    }
}
