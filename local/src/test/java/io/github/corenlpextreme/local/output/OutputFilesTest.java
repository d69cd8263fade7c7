package io.github.corenlpextreme.local.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.producer.source.InputFiles;
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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private InputFiles one;
    private InputFiles two;

    @BeforeEach
    void inputs() throws IOException {
        folder = temporary.toRealPath();
        Files.createDirectory(folder.resolve("x"));
        Path a = Files.writeString(folder.resolve("a.txt"), "a");
        Path b = Files.writeString(folder.resolve("x/b.txt"), "b");
        one = InputFiles.resolve(List.of(a));
        two = InputFiles.resolve(List.of(a, b));
    }

    @Test
    void oneInputsOutputIsBesideIt() {
        OutputFiles outputs = OutputFiles.resolve(one, Optional.empty(), OutputFormat.CONLLU);

        assertThat(outputs.files()).containsExactly(folder.resolve("a.txt.conllu"));
        assertThat(outputs.defaultStateDir()).isEqualTo(folder.resolve("a.txt.conllu.state"));
    }

    @Test
    void oneInputsOutputIsWhereTheUserWantsIt() {
        Path wanted = folder.resolve("x/out");

        assertThat(resolve(one, wanted).files()).containsExactly(wanted);
    }

    @Test
    void oneInputsOutputGoesIntoAnExistingFolder() {
        assertThat(resolve(one, folder.resolve("x")).files()).containsExactly(folder.resolve("x/a.txt.jsonl"));
    }

    @Test
    void oneInputsOutputGoesIntoAFolderThatIsYetToBeMadeIfItIsNamedLikeOne() throws IOException {
        assertThat(resolve(one, folder.resolve("new/.")).files()).containsExactly(folder.resolve("new/a.txt.jsonl"));
        assertThat(resolve(one, folder.resolve("x/..")).files()).containsExactly(folder.resolve("a.txt.jsonl"));
        assertThat(folder.resolve("new")).doesNotExist();
        refuses(one, folder.resolve("none/new/."), "does not exist; create it");
        refuses(one, Files.createFile(folder.resolve("file")).resolve("."), "is a file, not a folder");
    }

    @Test
    void anOutputThatIsALinkKeepsItsNameAndTheFolderItLeadsToIsLookedAt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("x/target"));
        Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("none/target"));

        assertThat(resolve(one, link).files()).containsExactly(link);
        refuses(one, lost, "none does not exist");
    }

    @Test
    void noneOfSeveralOutputsIsALinkOutOfTheirFolder() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("a.txt.jsonl"), folder.resolve("elsewhere"));

        refuses(two, out, "would lie outside of");
    }

    /** With a look at each input for each output this takes minutes. */
    @Test
    @Timeout(20)
    void thousandsOfInputsAndOutputsAreComparedInOneGo() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            inputs.add(Files.createFile(folder.resolve("x/" + i)));
            Files.createFile(out.resolve(i + ".jsonl"));
        }

        assertThat(resolve(InputFiles.resolve(inputs), out).files()).hasSize(5000);
        Files.delete(out.resolve("4999.jsonl"));
        Files.createLink(out.resolve("4999.jsonl"), inputs.get(0));
        refuses(InputFiles.resolve(inputs), out, "4999.jsonl is an input of this job");
    }

    @Test
    void severalInputsKeepTheirNamesBelowTheFolder() {
        OutputFiles outputs = resolve(two, folder.resolve("out"));

        assertThat(outputs.files())
                .containsExactly(folder.resolve("out/a.txt.jsonl"), folder.resolve("out/x/b.txt.jsonl"));
        assertThat(outputs.defaultStateDir()).isEqualTo(folder.resolve("out.state"));
    }

    @Test
    void theWritersOutputIsWhereTheUserWantsItOrBesideItsInput() {
        Path wanted = folder.resolve("x/out");

        assertThat(resolve(job("sub/a.txt"), Optional.empty(), Optional.of(wanted)))
                .containsExactly(wanted);
        assertThat(resolve(job("x/b.txt"), Optional.of(folder), Optional.empty()))
                .containsExactly(folder.resolve("x/b.txt.jsonl"));
        assertThatThrownBy(() -> resolve(job("a.txt"), Optional.empty(), Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessage("no output given: add -o PATH");
    }

    @Test
    void theWritersOutputGoesIntoAnExistingFolderUnderTheInputsOwnName() {
        assertThat(resolve(job("sub/a.txt"), Optional.empty(), Optional.of(folder.resolve("x"))))
                .containsExactly(folder.resolve("x/a.txt.jsonl"));
        assertThat(resolve(job("sub/a.txt", "b.txt"), Optional.empty(), Optional.of(folder.resolve("x"))))
                .containsExactly(folder.resolve("x/sub/a.txt.jsonl"), folder.resolve("x/b.txt.jsonl"));
    }

    @Test
    void theStateOfAnOutputElsewhereIsInTheCurrentFolder() {
        Path object = Path.of(URI.create("s3://bucket/deep/out.jsonl"));
        Path bucket = Path.of(URI.create("s3://bucket/"));

        assertThat(new OutputFiles(object, List.of(object)).defaultStateDir())
                .isEqualTo(Path.of("out.jsonl.state").toAbsolutePath());
        assertThat(new OutputFiles(bucket, List.of(object)).defaultStateDir())
                .isEqualTo(Path.of("output.state").toAbsolutePath());
    }

    @Test
    void createsNothing() {
        resolve(two, folder.resolve("out"));

        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void severalInputsNeedAFolder() {
        assertThatThrownBy(() -> OutputFiles.resolve(two, Optional.empty(), OutputFormat.JSONL))
                .isInstanceOf(UsageException.class)
                .hasMessage("2 inputs need a folder for their outputs: add -o FOLDER");
    }

    @Test
    void severalInputsCannotShareAFile() throws IOException {
        refuses(two, Files.createFile(folder.resolve("out")), "is a file, but 2 inputs need a folder");
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        refuses(one, folder.resolve("none/out.jsonl"), "does not exist; create it");
        refuses(two, folder.resolve("none/out"), "does not exist; create it");
    }

    @Test
    void refusesAPlaceBelowAFile() {
        refuses(one, folder.resolve("a.txt/out.jsonl"), "is not a folder");
    }

    @Test
    void refusesToOverwriteAnInput() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.txt"));

        refuses(one, folder.resolve("a.txt"), "is an input of this job");
        refuses(one, link, "is an input of this job");
    }

    @Test
    void refusesWhatIsNoFile() {
        refuses(one, Path.of("/dev/null"), "is not a regular file");
    }

    /** Root may write everywhere but where the kernel itself lets no user create a file. */
    @Test
    void refusesAFolderThatIsNotWritable() {
        refuses(one, Path.of("/proc/sys/out.jsonl"), "is not writable");
    }

    private static List<Path> resolve(JobManifest job, Optional<Path> inputRoot, Optional<Path> output) {
        return OutputFiles.resolve(job, inputRoot, output).files();
    }

    private static JobManifest job(String... inputs) {
        FileFingerprint fingerprint = new FileFingerprint(10, "", new FileHints(0, ""));
        return new JobManifest(
                new JobId("job"),
                Stream.of(inputs).map(path -> new InputFile(path, fingerprint)).toList(),
                new JobSettings(
                        new PipelineSettings(List.of("tokenize"), Map.of()),
                        new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE),
                        new LineSettings("UTF-8", 100),
                        new PlanSettings(10, 1)),
                new TreeMap<>(),
                JobOrigin.inputsOf(new JobId("job")));
    }

    private static OutputFiles resolve(InputFiles inputs, Path output) {
        return OutputFiles.resolve(inputs, Optional.of(output), OutputFormat.JSONL);
    }

    private static void refuses(InputFiles inputs, Path output, String sentence) {
        assertThatThrownBy(() -> resolve(inputs, output))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }
}
