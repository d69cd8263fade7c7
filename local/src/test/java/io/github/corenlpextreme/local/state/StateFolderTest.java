package io.github.corenlpextreme.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void isForItsUserAlone() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
            folder.notes().claimPacking("none");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(path)) {
                assertThat(files)
                        .hasSize(3)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }

    /** Of an earlier release, or made with another umask. */
    @Test
    void anOlderOneIsClosedToOthers() throws IOException {
        StateFolder.open(path).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));

        StateFolder.open(path).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
    }

    @Test
    void oneThatOthersCouldHaveFilledIsRefused() throws IOException {
        StateFolder.open(path).close();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertUnsafe("every user may write to " + path);
    }

    @Test
    void isNotMadeWhereOthersCouldReplaceIt() throws IOException {
        Files.createDirectories(path.getParent());
        Files.setPosixFilePermissions(path.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertUnsafe("every user may write to " + path.getParent());
        assertThat(path).doesNotExist();
    }

    @Test
    void isNoLink() throws IOException {
        StateFolder.open(parent.resolve("elsewhere")).close();
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, parent.resolve("elsewhere"));

        assertUnsafe(path + " is a symbolic link");
        Files.delete(path);
        Files.createSymbolicLink(path, parent.resolve("nowhere"));
        assertUnsafe(path + " is a symbolic link");
        assertThat(parent.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.json", "checkpoint.json", "kept", "corenlp-extreme.log", "kafka", "job.json.next"})
    void followsNoLinkInIt(String name) throws IOException {
        Path precious = Files.writeString(parent.resolve("precious"), "untouched");
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
        }
        Files.deleteIfExists(path.resolve(name));
        Files.createSymbolicLink(path.resolve(name), precious);

        assertUnsafe(path.resolve(name) + " is a symbolic link");
        assertThat(precious).hasContent("untouched");
    }

    /** It decides what workers run. */
    @Test
    void theJobIsReadOverNoLink() throws IOException {
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
        }
        Path real = Files.move(path.resolve("job.json"), parent.resolve("job.json"));
        Files.createSymbolicLink(path.resolve("job.json"), real);

        assertThatThrownBy(() -> new StateJobFile(path.resolve("job.json")).read())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is not a regular file");
    }

    @Test
    void isNotTakenFromAnotherUserWhoWasThereFirst() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
        }
        OtherUser.gets(path);

        assertUnsafe(path + " belongs to the user ");
        assertThatThrownBy(() -> StateFolder.unfinishedJob(path)).hasMessageContaining("belongs to the user ");
        assertThatThrownBy(() -> StateFolder.openExisting(path)).hasMessageContaining("belongs to the user ");
        assertThat(path.resolve("job.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.json", "corenlp-extreme.lock"})
    void takesNoFileOfAnotherUsers(String name) throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        try (StateFolder folder = StateFolder.open(path)) {
            folder.claim(SampleJobs.usual());
        }
        OtherUser.gets(path.resolve(name));

        assertUnsafe(path.resolve(name) + " belongs to the user ");
        assertThatThrownBy(() -> new StateJobFile(OtherUser.gets(path.resolve("job.json"))).read())
                .hasMessageContaining("belongs to the user ");
    }

    private void assertUnsafe(String why) {
        assertThatThrownBy(() -> StateFolder.open(path))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("the state folder " + path + " is not safe from other users: " + why)
                .hasMessageContaining("--state-dir");
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
