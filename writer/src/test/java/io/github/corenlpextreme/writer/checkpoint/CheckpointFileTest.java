package io.github.corenlpextreme.writer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.testkit.faults.FileBomb;
import io.github.corenlpextreme.writer.sample.SampleJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private CheckpointFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("checkpoint.json");
        file = new CheckpointFile(path);
    }

    @Test
    void isEmptyBeforeTheFirstWrite() throws IOException {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void holdsTheLatest() throws IOException {
        file.write(WriterCheckpoint.initial(
                "books", new JobPlan(List.of(5L), 2, 3).section(1), List.of(TopicKind.RESULTS), Instant.EPOCH));
        file.write(CheckpointCodecTest.sample());

        assertThat(file.read()).contains(CheckpointCodecTest.sample());
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void refusesWhatIsTooMuchToBeOne(FileBomb bomb) throws IOException {
        bomb.plant(path);

        assertThatThrownBy(file::read)
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith("the saved state " + path + " cannot be used: it ")
                .hasMessageEndingWith("; start over with --force")
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(500);
    }

    /** Numbers that are none of a job's, in each place that has a number. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775808", "1e400", "1.5", "\"7\"", "null", "[]"})
    void refusesNumbersThatCannotBe(String number) throws IOException {
        file.write(CheckpointCodecTest.sample());
        String whole = Files.readString(path);
        List<MatchResult> places = Pattern.compile("(?<=[:\\[,] ?)\\d+\\b")
                .matcher(whole)
                .results()
                .toList();

        assertThat(places).hasSizeGreaterThan(20).allSatisfy(place -> {
            Files.writeString(path, whole.substring(0, place.start()) + number + whole.substring(place.end()));
            assertThatThrownBy(file::read)
                    .isInstanceOf(CheckpointException.class)
                    .message()
                    .hasLineCount(1);
        });
    }

    /** Each is a number that could be, but not in this job. */
    @ParameterizedTest
    @CsvSource({
        "STEP, chunk:999999999999999999, step",
        "STEP, chunk:3, step",
        "STEP, end-of-file:2147483647:0, step",
        "STEP, end-of-file:0:3, step",
        "STEP, end-of-job:2147483647, step",
        "FILE, 2147483647, output",
        "FILE, 2, output",
        "LANES, , number of lanes",
        "LANES, 0, number of lanes",
        "LANES, '0, 0, 0, 0', number of lanes"
    })
    void refusesAPlaceThatTheJobDoesNotHave(String field, String value, String named) throws IOException {
        JobManifest job = SampleJob.of("books", 1, 3, 5).manifest();
        file.write(WriterCheckpoint.initial(
                "books", JobPlan.of(job).section(1), List.of(TopicKind.RESULTS), Instant.EPOCH));
        String written = Files.readString(path);
        String text = value == null ? "" : value;
        Files.writeString(
                path,
                switch (field) {
                    case "STEP" -> written.replace("chunk:0", text);
                    case "FILE" -> written.replace("\"file\" : 0", "\"file\" : " + text);
                    default -> written.replaceFirst("\\[ 0, 0, 0 ]", "[ " + text + " ]");
                });

        assertThat(Files.readString(path)).isNotEqualTo(written);
        assertThatThrownBy(() ->
                        file.resume(job.job(), JobPlan.of(job).section(1), List.of(TopicKind.RESULTS), Instant.EPOCH))
                .isInstanceOf(CheckpointException.class)
                .hasMessage("the saved state " + path + " cannot be used: its " + named
                        + " is none of the job's; start over with --force");
    }

    @Test
    void anInterruptedWriteLeavesTheOldOne() throws IOException {
        file.write(CheckpointCodecTest.sample());
        Files.writeString(folder.resolve("checkpoint.json.next"), "{ \"job\" : \"bo");

        assertThat(file.read()).contains(CheckpointCodecTest.sample());
    }

    @Test
    void aWriteThatFailsLeavesTheOldOne() throws IOException {
        file.write(CheckpointCodecTest.sample());
        Files.createDirectory(folder.resolve("checkpoint.json.next"));

        assertThatThrownBy(() -> file.write(WriterCheckpoint.initial(
                        "x", new JobPlan(List.of(5L), 2, 3).section(1), List.of(TopicKind.RESULTS), Instant.EPOCH)))
                .isInstanceOf(IOException.class);

        assertThat(file.read()).contains(CheckpointCodecTest.sample());
    }

    @Test
    void theRestOfAnInterruptedWriteIsNoHindrance() throws IOException {
        Files.writeString(folder.resolve("checkpoint.json.next"), "x".repeat(100_000));

        file.write(CheckpointCodecTest.sample());

        assertThat(file.read()).contains(CheckpointCodecTest.sample());
    }

    @Test
    void aDamagedFileIsNamedAndTheWayOutToo() throws IOException {
        Files.writeString(path, "{");

        assertThatThrownBy(file::read)
                .isInstanceOf(CheckpointException.class)
                .hasMessageStartingWith("the saved state " + path + " cannot be used: it is damaged: ")
                .hasMessageEndingWith("; start over with --force");
    }

    @Test
    void refusesToReadOnInATopicThatItKnowsNothingOf() {
        WriterCheckpoint checkpoint = WriterCheckpoint.initial(
                "books", new JobPlan(List.of(5L), 2, 3).section(1), List.of(TopicKind.RESULTS), Instant.EPOCH);

        checkpoint.requireOffsetsOf(List.of(TopicKind.RESULTS));
        assertThatThrownBy(() -> checkpoint.requireOffsetsOf(List.of(TopicKind.RESULTS, TopicKind.PARTIALS)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("PARTIALS");
    }
}
