package io.github.corenlpextreme.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobSettings;
import io.github.corenlpextreme.protocol.PipelineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

    private static final String C1_ONLY = "-XX:TieredStopAtLevel=1";
    private static final long SHORT_BYTES = 64 << 10;
    private static final JobManifest LONG = job(1 << 20, "tokenize");

    @TempDir
    private Path folder;

    @Test
    void aWorkerMapsTheArchiveThatTheLauncherHasNamed() throws Exception {
        Path archive = Files.writeString(folder.resolve("classes.jsa"), "");

        assertThat(QuickStart.flags(LONG, Optional.of(archive.toString())))
                .contains("-XX:SharedArchiveFile=" + archive);
    }

    /** As the launcher does, which cannot ask Java. */
    @Test
    void everyJvmOfALongJobOptimizesLate() throws Exception {
        String launcher = Files.readString(Path.of("../corenlp-extreme"));

        assertThat(QuickStart.flags(LONG, Optional.empty()))
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(launcher).contains(flag));
    }

    @Test
    void workersOfAShortJobAreNotOptimizedAtAll() {
        assertThat(QuickStart.flags(job(SHORT_BYTES, "tokenize", "pos", "lemma"), Optional.empty()))
                .containsExactly(C1_ONLY);
        assertThat(QuickStart.flags(job(SHORT_BYTES + 1, "tokenize"), Optional.empty()))
                .doesNotContain(C1_ONLY);
    }

    /** A few lines can keep them busy for minutes. */
    @Test
    void workersWithHeavyAnnotatorsAreAlwaysOptimized() {
        assertThat(QuickStart.flags(job(1, "tokenize", "pos", "lemma", "parse"), Optional.empty()))
                .doesNotContain(C1_ONLY);
    }

    @Test
    void anArchiveThatIsNotThereIsNotNamed() {
        assertThat(QuickStart.flags(LONG, Optional.of(folder.resolve("none").toString())))
                .isEqualTo(QuickStart.flags(LONG, Optional.empty()))
                .noneMatch(flag -> flag.contains("Archive"));
    }

    private static JobManifest job(long bytes, String... annotators) {
        JobManifest usual = SampleJobs.usual();
        return new JobManifest(
                usual.job(),
                List.of(new InputFile(
                        "a.txt", new FileFingerprint(bytes, "ab".repeat(16), new FileHints(7, "1027@noon")))),
                new JobSettings(
                        new PipelineSettings(List.of(annotators), Map.of()),
                        usual.render(),
                        usual.line(),
                        usual.settings().plan()),
                usual.versions(),
                usual.basis());
    }
}
