package io.github.corenlpextreme.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.testkit.faults.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A state folder that another user has prepared, or could change, and one that no other user can. */
class StateFolderTrustTest {

    @TempDir
    private Path parent;

    private Path path;

    @BeforeEach
    void name() {
        path = parent.resolve("deep").resolve("state");
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
}
