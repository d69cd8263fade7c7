package io.github.corenlpextreme.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.FileBomb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateFolderTest {

    @TempDir
    private Path parent;

    private Path path;

    @BeforeEach
    void name() {
        path = parent.resolve("deep").resolve("state");
    }

    @Test
    void isMadeIfItIsNotThere() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            assertThat(folder.path()).isDirectory();
        }
    }

    /** Root may write everywhere but where the kernel itself lets no user create a folder. */
    @Test
    void saysWhatToDoIfItCannotBeMade() {
        assertThatThrownBy(() -> StateFolder.open(Path.of("/proc/sys/state")))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the state folder /proc/sys/state cannot be created")
                .hasMessageEndingWith("choose another one with --state-dir");
    }

    @Test
    void theRestOfARemovalThatWasBrokenOffCanBeRemoved() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            Files.createDirectories(folder.broker());
        }

        assertThat(StateFolder.removeRest(path)).as("a job is in it").isFalse();
        assertThat(path.resolve("job.json")).exists();
        Files.delete(path.resolve("job.json"));
        assertThat(StateFolder.removeRest(path)).isTrue();
        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PIPE")
    @Timeout(30)
    void refusesAJobThatIsTooMuchToBeOne(FileBomb bomb) throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            bomb.plant(path.resolve("job.json"));

            assertUnusable(path.resolve("job.json"), folder::read);
        }
    }

    @Test
    @Timeout(30)
    void refusesAJobThatHasNoEnd() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            FileBomb.PIPE.plant(path.resolve("job.json"));

            assertThatThrownBy(folder::read).hasMessageContaining("job.json is not a regular file");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void refusesNotesThatAreTooMuchToBeSome(FileBomb bomb) throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            bomb.plant(path.resolve("kept"));

            assertUnusable(path.resolve("kept"), folder.notes()::keptInputRoot);
        }
    }

    private static void assertUnusable(Path file, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(file + " cannot be used (")
                .hasMessageEndingWith("); start over with --force")
                .message()
                .hasLineCount(1)
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.tex", "kafka"})
    void whatIsNoneOfOursIsNoRest(String foreign) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve(foreign), "precious");

        assertThat(StateFolder.removeRest(path)).isFalse();
        assertThat(path.resolve(foreign)).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thesis.tex", "lock", "job.json"})
    void refusesAFolderWithFilesOfSomebodyElse(String foreign) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve(foreign), "precious");

        assertRefused(() -> StateFolder.open(path), ExitCodes.USAGE, "--state-dir " + path + " holds files");
        assertThat(path.resolve(foreign)).hasContent("precious");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertRefused(() -> StateFolder.open(file), ExitCodes.USAGE, "is a file; name a folder");
    }

    @Test
    void isForOneProcessAtATime() throws IOException {
        try (StateFolder first = StateFolder.open(path)) {
            assertRefused(
                    () -> StateFolder.open(path),
                    ExitCodes.FAILED,
                    "another process is working on this job (state in ");
            assertThat(first.path()).exists();
        }

        StateFolder.open(path).close();
    }

    @Test
    void isTakenUpByTheSameJobOnly() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            boolean first = folder.claim(SampleJobs.usual());
            boolean second = folder.claim(SampleJobs.usual());

            assertThat(first).isFalse();
            assertThat(second).isTrue();
            assertRefused(
                    () -> folder.claim(SampleJobs.another()), ExitCodes.OUTPUT_REFUSED, "the unfinished job usual");
            assertRefused(() -> folder.claim(SampleJobs.withOtherChunks()), ExitCodes.OUTPUT_REFUSED, "--force");
        }
    }

    @Test
    void tellsAChangedInputFromAnotherJob() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());

            assertRefused(
                    () -> folder.claim(SampleJobs.ofAChangedInput()),
                    ExitCodes.INPUT_CHANGED,
                    "input a.txt has changed since job usual began");
        }
    }

    @Test
    void namesAFileOfAPropertyThatHasChanged() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.withFile("before", "ab"));

            assertRefused(
                    () -> folder.claim(SampleJobs.withFile("after", "cd")),
                    ExitCodes.INPUT_CHANGED,
                    "file m.tab, which a property names, has changed since job before began");
            assertThat(folder.claim(SampleJobs.withFile("before", "ab"))).isTrue();
        }
    }

    @Test
    void refusesADamagedState() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            Files.writeString(path.resolve("job.json"), "{");

            assertRefused(() -> folder.claim(SampleJobs.usual()), ExitCodes.OUTPUT_REFUSED, "start over with --force");
        }
    }

    @Test
    void whatAnInterruptedClearingLeftIsNotTakenUp() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            Files.writeString(path.resolve("checkpoint.json"), "of the job before");
            Files.delete(path.resolve("job.json")); // clearing was cut off here

            boolean resumed = folder.claim(SampleJobs.another());

            assertThat(resumed).isFalse();
            assertThat(path.resolve("checkpoint.json")).doesNotExist();
        }
    }

    @Test
    void clearingKeepsTheLock() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            Files.createDirectories(folder.broker().resolve("log"));

            folder.clear();

            assertThat(path).isDirectoryContaining("glob:**.lock").isDirectoryNotContaining("glob:**.json");
            assertThat(folder.broker()).doesNotExist();
            assertRefused(() -> StateFolder.open(path), ExitCodes.FAILED, "another process");
        }
    }

    @Test
    void leavesNothingWhenRemoved() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());

            folder.remove();

            assertThat(path).doesNotExist();
        }
    }

    private static void assertRefused(ThrowingCallable action, int exitCode, String words) {
        assertThatThrownBy(action)
                .hasMessageContaining(words)
                .asInstanceOf(InstanceOfAssertFactories.type(UsageException.class))
                .returns(exitCode, UsageException::exitCode);
    }
}
