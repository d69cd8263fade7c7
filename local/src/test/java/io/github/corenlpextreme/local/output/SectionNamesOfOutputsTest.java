package io.github.corenlpextreme.local.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names the outputs of sections may have. */
class SectionNamesOfOutputsTest {

    @TempDir
    private Path folder;

    @Test
    void twoOutputsOfOneNameAreRefused() {
        SectionPaths outputs = of("a.txt", "a.txt-00002-of-00002");

        assertThatThrownBy(outputs::refuseTwins)
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(
                        "two outputs of this job would be called " + folder.resolve("a.txt-00002-of-00002.jsonl"));
        assertThatCode(of("a.txt", "a.txt-00002-of-00003")::refuseTwins).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsThereIsRefused() throws IOException {
        Path there = Files.writeString(folder.resolve("a.txt-00002-of-00002.jsonl"), "mine");

        assertThatThrownBy(of("a.txt")::requireFree)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCodes.OUTPUT_REFUSED))
                .hasMessageContaining(there + " already exists");
    }

    /** The first is cut in two. */
    private SectionPaths of(String... inputs) {
        JobManifest cut = SampleJobs.inTwoSections(SampleJobs.of("job", inputs));
        return new ExistingOutputs(
                        cut,
                        List.of(inputs).stream()
                                .map(input -> folder.resolve(input + ".jsonl"))
                                .toList())
                .sections();
    }
}
