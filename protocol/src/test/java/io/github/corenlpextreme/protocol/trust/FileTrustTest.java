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

class FileTrustTest {

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

        assertThat(FileTrust.ofPrivateFolder(state)).isEmpty();
        assertThat(FileTrust.ofContents(state)).isEmpty();
        assertThat(FileTrust.ofSettings(file)).isEmpty();
        assertThat(FileTrust.ofWritten(file)).isEmpty();
        assertThat(FileTrust.ofWritten(state.resolve("none"))).isEmpty();
        assertThat(FileTrust.ofPrivateFolder(place.resolve("none"))).isEmpty();
    }

    @Test
    void aFolderInAFolderForAllIsTrustedOnlyIfNoOtherUserMayRemoveIt() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(FileTrust.ofPrivateFolder(state)).hasValue("every user may write to " + place);
        assertThat(FileTrust.ofWay(place.resolve("other/state"))).isPresent();

        Files.setAttribute(place, "unix:mode", 01777);
        assertThat(FileTrust.ofPrivateFolder(state)).isEmpty();
    }

    @Test
    void soIsOneBehindALink() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectory(open.resolve("deep"));
        Path link = Files.createSymbolicLink(place.resolve("link"), Path.of("../open/./deep"));

        assertThat(FileTrust.ofWay(link.resolve("state"))).hasValue("every user may write to " + open);
        assertThat(FileTrust.ofWay(open.resolve("../place/state"))).isPresent();
        assertThat(FileTrust.ofWay(place.resolve("../place/state"))).isEmpty();
    }

    @Test
    void aLinkIsNoPrivateFolder() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), state);

        assertThat(FileTrust.ofPrivateFolder(link)).hasValue(link + " is a symbolic link");
    }

    @Test
    void aLinkInItIsNoContent() throws IOException {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(state.resolve("deep")).resolve("link"), place);

        assertThat(FileTrust.ofContents(state)).hasValue(link + " is a symbolic link");
    }

    @Test
    void aFileWithASecondNameIsNotWrittenTo() throws IOException {
        Path precious = Files.writeString(place.resolve("precious"), "");
        Path planted = Files.createLink(place.resolve("planted"), precious);

        assertThat(FileTrust.ofWritten(planted)).hasValue(planted + " has another name, too, a hard link");
    }

    @Test
    void nothingOfAnotherUsersIsTrusted() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        Path file = OtherUser.gets(Files.writeString(state.resolve("file"), ""));
        Path link = OtherUser.gets(Files.createSymbolicLink(place.resolve("link"), state));

        assertThat(FileTrust.ofContents(state))
                .hasValueSatisfying(why -> assertThat(why).startsWith(file + " belongs to the user "));
        assertThat(FileTrust.ofSettings(file)).isPresent();
        assertThat(FileTrust.ofWritten(file)).isPresent();
        assertThat(FileTrust.ofLink(link)).isPresent();
        assertThat(FileTrust.ofWay(link.resolve("below"))).isPresent();
        assertThat(FileTrust.ofPrivateFolder(state)).isEmpty();
        OtherUser.gets(state);
        assertThat(FileTrust.ofPrivateFolder(state)).isPresent();
    }
}
