package io.github.corenlpextreme.protocol.source;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.FileFingerprint;
import io.github.corenlpextreme.protocol.FileHints;
import io.github.corenlpextreme.protocol.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the same file, and what is another. */
class ChangedInputTest {

    private static final FileTime NOON = FileTime.fromMillis(1_700_000_000_000L);

    @TempDir
    private Path folder;

    private InputRoot root;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("sub/a.txt", "content");
        root = new InputRoot(folder);
    }

    @Test
    void findsNoChangeInAFileLeftAlone() {
        InputFile input = root.describe("sub/a.txt");

        assertThatCode(() -> root.check(input)).doesNotThrowAnyException();
    }

    @Test
    void seesAnotherSize() throws IOException {
        InputFile input = root.describe("sub/a.txt");

        write("sub/a.txt", "content and more");

        assertThatThrownBy(() -> root.open(input))
                .isInstanceOf(InputChangedException.class)
                .hasMessageContainingAll("input sub/a.txt has changed", "its size was 7 bytes, is 16", "--force");
    }

    @Test
    void seesAnotherContentOfTheSameSizeAndTime() throws IOException {
        InputFile input = root.describe("sub/a.txt");

        write("sub/a.txt", "contemt");

        assertThatThrownBy(() -> root.open(input))
                .isInstanceOf(InputChangedException.class)
                .hasMessageContaining("its size is the same, its content is not");
    }

    @Test
    void seesAnotherFileOfTheSameSizeAndTime() throws IOException {
        InputFile input = root.describe("sub/a.txt");

        write("sub/b.txt", "CONTENT");
        Files.move(folder.resolve("sub/b.txt"), folder.resolve("sub/a.txt"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> root.open(input)).hasMessageContaining("its content is not");
    }

    @Test
    void takesTheSameContentForTheSameFile() throws IOException {
        InputFile input = root.describe("sub/a.txt");

        Files.setLastModifiedTime(folder.resolve("sub/a.txt"), FileTime.fromMillis(1));
        assertThatCode(() -> root.open(input).close()).doesNotThrowAnyException();

        Files.copy(folder.resolve("sub/a.txt"), folder.resolve("sub/b.txt"));
        Files.move(folder.resolve("sub/b.txt"), folder.resolve("sub/a.txt"), StandardCopyOption.REPLACE_EXISTING);
        assertThatCode(() -> root.open(input).close()).doesNotThrowAnyException();
    }

    @Test
    void seesAChangeAfterItHasTakenACopyForTheSameFile() throws IOException {
        InputFile input = root.describe("sub/a.txt");
        Files.setLastModifiedTime(folder.resolve("sub/a.txt"), FileTime.fromMillis(1));
        root.check(input);

        write("sub/a.txt", "contemt");

        assertThatThrownBy(() -> root.check(input)).isInstanceOf(InputChangedException.class);
    }

    @Test
    void acceptsNoFileForOneWhoseContentWasNotRecorded() {
        InputFile input = new InputFile("sub/a.txt", new FileFingerprint(7, "", new FileHints(0, "")));

        assertThatThrownBy(() -> root.check(input)).isInstanceOf(InputChangedException.class);
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        Files.setLastModifiedTime(folder.resolve(path), NOON);
    }
}
