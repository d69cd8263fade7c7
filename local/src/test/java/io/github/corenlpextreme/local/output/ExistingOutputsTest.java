package io.github.corenlpextreme.local.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.plan.SectionRange;
import io.github.corenlpextreme.testkit.faults.FileBomb;
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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExistingOutputsTest {

    @TempDir
    private Path folder;

    private Path output;

    @BeforeEach
    void name() {
        output = folder.resolve("a.jsonl");
    }

    @Test
    void nothingThereIsNotComplete() throws IOException {
        assertThat(of(SampleJobs.usual()).complete()).isFalse();
    }

    @Test
    void anOutputOfTheSameJobIsComplete() throws IOException {
        write(SampleJobs.usual());

        assertThat(of(SampleJobs.usual()).complete()).isTrue();
    }

    @Test
    void oneOutputOfTwoIsNotComplete() throws IOException {
        write(SampleJobs.usual());
        List<Path> two = List.of(output, folder.resolve("b.jsonl"));

        assertThat(new ExistingOutputs(SampleJobs.usual(), two).complete()).isFalse();
    }

    @Test
    void manifestAndLedgerWithoutTheirOutputAreNotComplete() throws IOException {
        write(SampleJobs.usual());
        Files.delete(output);

        assertThat(of(SampleJobs.usual()).complete()).isFalse();
    }

    @Test
    void refusesTheOutputOfAnotherJob() throws IOException {
        write(SampleJobs.another());

        assertRefused(ExitCodes.OUTPUT_REFUSED, output + " is the output of another job, another; add --force");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void refusesAnOutputWithAManifestThatIsTooMuchToBeOne(FileBomb bomb) throws IOException {
        write(SampleJobs.usual());
        bomb.plant(SidecarFiles.manifest(output));

        assertRefused(ExitCodes.OUTPUT_REFUSED, output + " already exists and its manifest cannot be read: it ");
    }

    @Test
    void refusesAFileThatIsNobodys() throws IOException {
        Files.writeString(output, "precious");

        assertRefused(ExitCodes.OUTPUT_REFUSED, output + " already exists and is not the output of a job");
        assertThat(output).hasContent("precious");
    }

    @Test
    void refusesAnOutputWhoseManifestIsDamaged() throws IOException {
        write(SampleJobs.usual());
        Files.writeString(SidecarFiles.manifest(output), "{");

        assertRefused(ExitCodes.OUTPUT_REFUSED, output + " already exists and its manifest cannot be read: ");
    }

    @Test
    void saysThatTheInputHasChangedSinceTheOutputWasMade() throws IOException {
        write(SampleJobs.ofAChangedInput());

        assertRefused(
                ExitCodes.INPUT_CHANGED,
                "input a.txt has changed since " + output + " was made from it (its size is the same");
    }

    @Test
    void refusesAnOutputOfWhichItIsNotKnownFromWhatItWasMade() throws IOException {
        write(SampleJobs.usual());
        Path manifest = SidecarFiles.manifest(output);
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"sample\" : \"\\w+\",", ""));

        assertRefused(ExitCodes.OUTPUT_REFUSED, "was made by an older release");
    }

    @Test
    void saysThatAFileOfAPropertyHasChangedSinceTheOutputWasMade() throws IOException {
        write(SampleJobs.withFile("before", "ab"));

        assertThat(of(SampleJobs.withFile("before", "ab")).complete()).isTrue();
        assertThatThrownBy(() -> of(SampleJobs.withFile("after", "cd")).complete())
                .hasMessageStartingWith("file m.tab, which a property names, has changed since " + output)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(ExitCodes.INPUT_CHANGED, UsageException::exitCode);
    }

    @Test
    void refusesAnOutputOfAnotherNumberOfSections() throws IOException {
        write(SampleJobs.usual());

        assertThatThrownBy(
                        () -> of(SampleJobs.inTwoSections(SampleJobs.usual())).complete())
                .hasMessageStartingWith(output + " is already complete, but in 1 section; add --force")
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(ExitCodes.OUTPUT_REFUSED, UsageException::exitCode);
    }

    @Test
    void discardsOnlyWhatIsIncomplete() throws IOException {
        write(SampleJobs.usual());
        Files.writeString(folder.resolve("a.jsonl.incomplete"), "half");
        Files.writeString(folder.resolve("a.jsonl.ledger.jsonl.incomplete"), "half");

        of(SampleJobs.usual()).discardIncomplete(folder);

        assertThat(folder).isDirectoryNotContaining("glob:**.incomplete").isDirectoryContaining("glob:**a.jsonl");
    }

    private ExistingOutputs of(JobManifest job) {
        return new ExistingOutputs(job, List.of(output));
    }

    private void assertRefused(int exitCode, String words) {
        assertThatThrownBy(() -> of(SampleJobs.usual()).complete())
                .hasMessageContaining(words)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(exitCode, UsageException::exitCode);
    }

    private void write(JobManifest job) throws IOException {
        OutputManifest manifest = new OutputManifest(
                job.job(),
                "0.1.0",
                job.inputs().get(0),
                job.render().format(),
                options(job),
                new AnnotationSource("4.5.10", List.of(), AnnotatorEngines.UNKNOWN),
                WrittenLayout.NONE,
                OutputScope.of(SectionRange.whole(job.inputs().get(0).size())),
                new LedgerTotals(ContentCounts.ZERO, 0, 0, 0),
                MalformedLines.NONE,
                new OutputChecksums("0".repeat(64), "0".repeat(64), "0".repeat(64)),
                Instant.parse("2026-11-22T10:00:00Z"),
                Instant.parse("2026-11-22T10:00:05Z"));
        Files.writeString(output, "");
        Files.write(SidecarFiles.manifest(output), new OutputManifestCodec().encode(manifest));
    }

    private static Map<String, Object> options(JobManifest job) {
        return Map.of(
                "annotators", job.pipeline().annotators(),
                "properties", job.pipeline().properties(),
                "property-files", job.pipeline().files());
    }
}
