package io.github.corenlpextreme.protocol.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.testkit.faults.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustCheckTest {

    @TempDir
    private Path folder;

    private Path place;
    private Path state;

    @BeforeEach
    void places() throws IOException {
        place = Files.createDirectory(folder.resolve("place"));
        state = Files.createDirectory(place.resolve("state"));
    }

    @Test
    void whatThisUserMakesIsTrusted() throws IOException {
        Path file = Files.writeString(state.resolve("file"), "");

        assertThat(TrustCheck.ofPrivateFolder(state)).isEmpty();
        assertThat(TrustCheck.ofContents(state)).isEmpty();
        assertThat(TrustCheck.ofSettings(file)).isEmpty();
        assertThat(TrustCheck.ofWritten(file)).isEmpty();
        assertThat(TrustCheck.ofWritten(state.resolve("none"))).isEmpty();
        assertThat(TrustCheck.ofPrivateFolder(place.resolve("none"))).isEmpty();
    }

    @Test
    void aFolderInAFolderForAllIsTrustedOnlyIfNoOtherUserMayRemoveIt() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(TrustCheck.ofPrivateFolder(state)).hasValue("every user may write to " + place);
        assertThat(TrustCheck.ofWay(place.resolve("other/state"))).isPresent();

        Files.setAttribute(place, "unix:mode", 01777);
        assertThat(TrustCheck.ofPrivateFolder(state)).isEmpty();
    }

    @Test
    void soIsOneBehindALink() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectory(open.resolve("deep"));
        Path link = Files.createSymbolicLink(place.resolve("link"), Path.of("../open/./deep"));

        assertThat(TrustCheck.ofWay(link.resolve("state"))).hasValue("every user may write to " + open);
        assertThat(TrustCheck.ofWay(open.resolve("../place/state"))).isPresent();
        assertThat(TrustCheck.ofWay(place.resolve("../place/state"))).isEmpty();
    }

    @Test
    void aLinkIsNoPrivateFolder() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), state);

        assertThat(TrustCheck.ofPrivateFolder(link)).hasValue(link + " is a symbolic link");
    }

    @Test
    void aLinkInItIsNoContent() throws IOException {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(state.resolve("deep")).resolve("link"), place);

        assertThat(TrustCheck.ofContents(state)).hasValue(link + " is a symbolic link");
    }

    @Test
    void aFileWithASecondNameIsNotWrittenTo() throws IOException {
        Path precious = Files.writeString(place.resolve("precious"), "");
        Path planted = Files.createLink(place.resolve("planted"), precious);

        assertThat(TrustCheck.ofWritten(planted)).hasValue(planted + " has another name, too, a hard link");
    }

    @Test
    void nothingOfAnotherUsersIsTrusted() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        Path file = OtherUser.gets(Files.writeString(state.resolve("file"), ""));
        Path link = OtherUser.gets(Files.createSymbolicLink(place.resolve("link"), state));

        assertThat(TrustCheck.ofContents(state))
                .hasValueSatisfying(why -> assertThat(why).startsWith(file + " belongs to the user "));
        assertThat(TrustCheck.ofSettings(file)).isPresent();
        assertThat(TrustCheck.ofWritten(file)).isPresent();
        assertThat(TrustCheck.ofLink(link)).isPresent();
        assertThat(TrustCheck.ofWay(link.resolve("below"))).isPresent();
        assertThat(TrustCheck.ofPrivateFolder(state)).isEmpty();
        OtherUser.gets(state);
        assertThat(TrustCheck.ofPrivateFolder(state)).isPresent();
    }
}
