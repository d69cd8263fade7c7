package io.github.corenlpextreme.protocol.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRootTest {

    private static final FileTime NOON = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    private Path temporary;

    private Path folder;
    private InputRoot root;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectories(temporary.resolve("root/sub")).getParent();
        Files.writeString(temporary.resolve("outside.txt"), "secret");
        write("sub/a.txt", "content");
        root = new InputRoot(folder);
    }

    @Test
    void opensTheFileItDescribed() throws IOException {
        InputFile input = root.describe("sub/a.txt");
        ByteBuffer bytes = ByteBuffer.allocate(7);

        try (SeekableByteChannel channel = root.open(input)) {
            channel.read(bytes);
        }

        assertThat(input.size()).isEqualTo(7);
        assertThat(input.fingerprint().hints().modifiedMillis()).isEqualTo(NOON.toMillis());
        assertThat(new String(bytes.array(), UTF_8)).isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.txt", "sub/../../outside.txt", "sub/../sub/a.txt", "./sub/a.txt", ".", ".."})
    void refusesAPathThatWanders(String path) {
        assertThatThrownBy(() -> root.describe(path))
                .isInstanceOf(InputException.class)
                .hasMessage("input path '" + path + "' leads outside the input root");
    }

    @Test
    void refusesAnAbsolutePathEvenIntoTheRoot() {
        String outside = temporary.resolve("outside.txt").toString();
        String inside = folder.resolve("sub/a.txt").toString();

        assertThatThrownBy(() -> root.describe(outside)).hasMessageContaining("leads outside the input root");
        assertThatThrownBy(() -> root.describe(inside)).hasMessageContaining("leads outside the input root");
    }

    @Test
    void doesNotTellWhichFilesThereAreOutside() {
        assertThatThrownBy(() -> root.describe("../nothing.txt")).hasMessageContaining("leads outside the input root");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsALinkOnlyWithinTheRoot() throws IOException {
        Files.createSymbolicLink(folder.resolve("out"), temporary.resolve("outside.txt"));
        Files.createSymbolicLink(folder.resolve("in"), folder.resolve("sub/a.txt"));

        assertThat(root.describe("in").size()).isEqualTo(7);
        assertThatThrownBy(() -> root.describe("out")).hasMessageContaining("leads outside the input root");
        assertThatThrownBy(
                        () -> root.open(new InputFile("out", root.describe("in").fingerprint())))
                .isInstanceOf(InputException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, unit = SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void refusesAPipeWithoutWaitingForAWriter() throws Exception {
        InputFile before = root.describe("sub/a.txt");
        Files.delete(folder.resolve("sub/a.txt"));
        new ProcessBuilder("mkfifo", folder.resolve("sub/a.txt").toString())
                .start()
                .waitFor();

        assertThatThrownBy(() -> root.describe("sub/a.txt")).hasMessage("input sub/a.txt is not a regular file");
        assertThatThrownBy(() -> root.open(before)).hasMessage("input sub/a.txt is not a regular file");
    }

    @Test
    void refusesAFolder() {
        InputFile folderAsInput = new InputFile("sub", new FileFingerprint(0, "", new FileHints(0, "")));

        assertThatThrownBy(() -> root.describe("sub")).hasMessage("input sub is not a regular file");
        assertThatThrownBy(() -> root.open(folderAsInput)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\0"})
    void refusesWhatIsNoFileName(String path) {
        assertThatThrownBy(() -> root.describe(path))
                .isInstanceOf(InputException.class)
                .hasMessage("input path '" + path.replace('\0', '?') + "' is not a file name");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoFolderOutOfTheRoot() throws IOException {
        Files.createSymbolicLink(folder.resolve("up"), temporary);

        assertThatThrownBy(() -> root.describe("up/outside.txt")).hasMessageContaining("leads outside the input root");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesASocket() throws IOException {
        Path socket = folder.resolve("sub/socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> root.describe("sub/socket")).hasMessage("input sub/socket is not a regular file");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesADevice() {
        InputRoot devices = new InputRoot(Path.of("/dev"));

        assertThatThrownBy(() -> devices.describe("null")).hasMessage("input null is not a regular file");
    }

    @Test
    void refusesANameThatNoFileCanHave() {
        String longName = "x".repeat(3000);

        assertThatThrownBy(() -> root.describe(longName)).isInstanceOf(InputException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesABackslashForPartOfAName() throws IOException {
        write("..\\outside.txt", "content");

        assertThat(root.describe("..\\outside.txt").size()).isEqualTo(7);
        assertThatThrownBy(() -> root.describe("..\\..\\outside.txt")).hasMessageContaining("does not exist");
    }

    @Test
    void saysWhereItLookedForAMissingFile() {
        assertThatThrownBy(() -> root.describe("sub/b.txt"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(
                        "input sub/b.txt does not exist", folder.getFileName().toString());
    }

    @Test
    void takesOnlyAFolderAsRoot() {
        assertThatThrownBy(() -> new InputRoot(folder.resolve("none"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> new InputRoot(folder.resolve("sub/a.txt"))).isInstanceOf(InputException.class);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        Files.setLastModifiedTime(folder.resolve(path), NOON);
    }
}
