package io.github.corenlpextreme.local.output;

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
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where the outputs of a job go whose manifest another process has published. */
class PublishedOutputsTest {

    @TempDir
    private Path folder;

    @Test
    void areThePlaceItselfForOneInput() {
        Path place = folder.resolve("any.jsonl");

        assertThat(files(over("sub/a.txt"), place)).containsExactly(place);
    }

    @Test
    void areBelowThePlaceForSeveral() {
        Path place = folder.resolve("out");

        assertThat(files(over("a.txt", "sub/b.txt"), place))
                .containsExactly(place.resolve("a.txt.jsonl"), place.resolve("sub/b.txt.jsonl"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areNotBehindALinkThatLeadsOut() throws IOException {
        Path place = Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(place.resolve("sub"), Files.createDirectory(folder.resolve("elsewhere")));

        assertThatThrownBy(() -> files(over("a.txt", "sub/deeper/b.txt"), place))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("sub/deeper/b.txt.jsonl", "outside of", "elsewhere");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void mayBeBehindLinksThatStayOrLeadToThePlaceItself() throws IOException {
        Files.createDirectories(folder.resolve("real/other"));
        Path place = Files.createSymbolicLink(folder.resolve("out"), folder.resolve("real"));
        Files.createSymbolicLink(place.resolve("sub"), place.resolve("other"));

        assertThat(files(over("a.txt", "sub/b.txt"), place)).hasSize(2);
    }

    private static List<Path> files(JobManifest job, Path place) {
        return OutputFiles.resolve(job, Optional.empty(), Optional.of(place)).files();
    }

    private static JobManifest over(String... paths) {
        return new JobManifest(
                new JobId("job"),
                Stream.of(paths)
                        .map(path -> new InputFile(path, new FileFingerprint(1, "", new FileHints(2, ""))))
                        .toList(),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, 9),
                        new LineSettings("UTF-8", 9),
                        new PlanSettings(10, 1)),
                new TreeMap<>(),
                JobOrigin.inputsOf(new JobId("job")));
    }
}
