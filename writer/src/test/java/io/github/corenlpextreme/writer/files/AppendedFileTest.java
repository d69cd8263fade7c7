package io.github.corenlpextreme.writer.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.faults.OtherUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class AppendedFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("file");
    }

    @Test
    void holdsWhatWasAppendedAndItsSum() throws Exception {
        byte[] large = new byte[1_300_000];
        new Random(1).nextBytes(large);

        try (AppendedFile file = AppendedFile.open(path, FilePosition.NOTHING, FileRights.USUAL)) {
            file.append("small".getBytes(UTF_8));
            file.append(large);
            file.append("small".getBytes(UTF_8));
            file.force();

            byte[] written = Files.readAllBytes(path);
            assertThat(written).hasSize(1_300_010).startsWith('s', 'm', 'a', 'l', 'l');
            assertThat(Arrays.copyOfRange(written, 5, 1_300_005)).isEqualTo(large);
            assertThat(file.sha256()).isEqualTo(sha256(written));
            assertThat(file.length()).isEqualTo(written.length);
        }
    }

    @Test
    void countsWhatIsNotWrittenYet() throws IOException {
        try (AppendedFile file = AppendedFile.open(path, FilePosition.NOTHING, FileRights.USUAL)) {
            file.append("abc".getBytes(UTF_8));

            assertThat(file.length()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo(sha256("abc".getBytes(UTF_8)));
        }
    }

    @Test
    @CoversFault({13, 19})
    void goesOnBehindWhatIsDurableAndDiscardsTheRest() throws IOException {
        Files.writeString(path, "durable, lost");

        try (AppendedFile file =
                AppendedFile.open(path, new FilePosition(7, sha256("durable".getBytes(UTF_8))), FileRights.USUAL)) {
            file.append(" again".getBytes(UTF_8));
            file.force();
            assertThat(file.sha256()).isEqualTo(sha256("durable again".getBytes(UTF_8)));
        }

        assertThat(path).hasContent("durable again");
    }

    @Test
    @CoversFault(17)
    void refusesAFileThatBecameShorter() throws IOException {
        Files.writeString(path, "dura");

        assertThatThrownBy(() -> AppendedFile.open(
                        path, new FilePosition(7, sha256("durable".getBytes(UTF_8))), FileRights.USUAL))
                .isInstanceOf(OutputException.class)
                .hasMessage(path + " has 4 bytes, but 7 were written: it was changed from outside;"
                        + " start over with --force");
    }

    @Test
    @CoversFault(19)
    void refusesAFileWhoseBeginningWasChanged() throws IOException {
        Files.writeString(path, "DURABLE");

        assertThatThrownBy(() -> AppendedFile.open(
                        path, new FilePosition(7, sha256("durable".getBytes(UTF_8))), FileRights.USUAL))
                .isInstanceOf(OutputException.class)
                .hasMessage("the first 7 bytes of " + path + " are not what was written:"
                        + " it was changed from outside; start over with --force");
    }

    @Test
    void isMadeForNoMoreUsersThanItMayBeFor() throws IOException {
        AppendedFile.open(path, FilePosition.NOTHING, FileRights.PRIVATE).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        AppendedFile.open(path, FilePosition.NOTHING, FileRights.PRIVATE).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .as("of an earlier attempt")
                .isEqualTo("rw-------");
    }

    /** A name that can be guessed, in a folder for all. */
    @Test
    void writesOverNoLinkThatWasThereFirst() throws IOException {
        Path precious = Files.writeString(path.resolveSibling("precious"), "untouched");
        for (Path planted : List.of(
                Files.createSymbolicLink(path, precious), Files.createLink(path.resolveSibling("hard"), precious))) {
            assertThatThrownBy(() -> AppendedFile.open(planted, FilePosition.NOTHING, FileRights.USUAL))
                    .isInstanceOf(OutputException.class)
                    .hasMessageStartingWith(planted.toString())
                    .hasMessageEndingWith("and is not written to: remove it, or choose another place with -o");
            assertThatThrownBy(() -> AppendedFile.discard(planted)).isInstanceOf(OutputException.class);
        }
        assertThat(precious).hasContent("untouched");
    }

    @Test
    void writesOverNoFileOfAnotherUsers() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        OtherUser.gets(Files.writeString(path, "durable"));

        assertThatThrownBy(() -> AppendedFile.open(path, FilePosition.NOTHING, FileRights.USUAL))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("belongs to the user ");
        assertThat(path).hasContent("durable");
    }

    @Test
    void aLinkOfAnotherUsersLeadsNowhere() throws IOException {
        assumeThat(OtherUser.obstacle()).isEmpty();
        Path own = Files.createSymbolicLink(path.resolveSibling("own"), Path.of("target"));
        Path planted = OtherUser.gets(Files.createSymbolicLink(path.resolveSibling("planted"), Path.of("target")));

        assertThat(LinkedFile.of(own)).isEqualTo(path.resolveSibling("target"));
        assertThatThrownBy(() -> LinkedFile.of(planted))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("belongs to the user ");
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** The SHA-256 of every file in a folder, by its name. */
    public static Map<String, String> sums(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(String.valueOf(file.getFileName()), sha256(Files.readAllBytes(file)));
            }
        }
        return sums;
    }
}
