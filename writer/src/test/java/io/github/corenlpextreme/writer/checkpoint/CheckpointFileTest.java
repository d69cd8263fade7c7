package io.github.corenlpextreme.writer.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                "books", new JobPlan(List.of(5L), 2, 3), List.of(TopicKind.RESULTS), Instant.EPOCH));
        file.write(CheckpointCodecTest.sample());

        assertThat(file.read()).contains(CheckpointCodecTest.sample());
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
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
                        "x", new JobPlan(List.of(5L), 2, 3), List.of(TopicKind.RESULTS), Instant.EPOCH)))
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
                "books", new JobPlan(List.of(5L), 2, 3), List.of(TopicKind.RESULTS), Instant.EPOCH);

        checkpoint.requireOffsetsOf(List.of(TopicKind.RESULTS));
        assertThatThrownBy(() -> checkpoint.requireOffsetsOf(List.of(TopicKind.RESULTS, TopicKind.PARTIALS)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("PARTIALS");
    }
}
