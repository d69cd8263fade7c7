package io.github.corenlpextreme.producer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void realFolder() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void oneFileIsNamedRelativeToItsFolder() throws IOException {
        Path file = file("a b.txt", "12345");

        InputFiles inputs = InputFiles.resolve(List.of(file));

        assertThat(inputs.root()).isEqualTo(folder);
        assertThat(inputs.files()).containsExactly(new JobInput(file, file, "a b.txt", 5));
    }

    @Test
    void severalFilesAreNamedRelativeToTheFolderTheyShare() throws IOException {
        Path deep = file("x/y/a.txt", "1");
        Path other = file("x/z/a.txt", "22");

        InputFiles inputs = InputFiles.resolve(List.of(deep, other));

        assertThat(inputs.root()).isEqualTo(folder.resolve("x"));
        assertThat(inputs.files()).extracting(JobInput::name).containsExactly("y/a.txt", "z/a.txt");
    }

    @Test
    void foldersThatOnlyBeginAlikeAreNotShared() throws IOException {
        InputFiles inputs = InputFiles.resolve(List.of(file("ab/1.txt", ""), file("abc/2.txt", "")));

        assertThat(inputs.root()).isEqualTo(folder);
    }

    @Test
    void aGivenRootDecidesTheNames() throws IOException {
        InputFiles inputs = InputFiles.resolve(List.of(file("x/a.txt", "1")), Optional.of(folder));

        assertThat(inputs.files()).extracting(JobInput::name).containsExactly("x/a.txt");
    }

    @Test
    void aLinkIsReadAsTheFileItLeadsTo() throws IOException {
        Path file = file("data/a.txt", "1");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        JobInput input = InputFiles.resolve(List.of(link)).files().get(0);

        assertThat(input).isEqualTo(new JobInput(link, file, "a.txt", 1));
    }

    @Test
    void anEmptyFileIsAnInput() throws IOException {
        assertThat(InputFiles.resolve(List.of(file("empty", ""))).files())
                .extracting(JobInput::size)
                .containsExactly(0L);
    }

    @Test
    void refusesNoInput() {
        refuses("no input: name at least one text file");
    }

    @Test
    void refusesAMissingFile() {
        refuses(": no such file", folder.resolve("none.txt"));
    }

    @Test
    void refusesAPathThroughAFile() throws IOException {
        refuses("cannot be read: Not a directory", file("a.txt", "").resolve("b.txt"));
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws IOException {
        refuses(
                "is a link to a file that does not exist",
                Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone")));
    }

    /** Root may read everything; a circle of links is unreadable for root too. */
    @Test
    void refusesWhatCannotBeOpened() throws IOException {
        Path circle = folder.resolve("circle");

        refuses("cannot be read: ", Files.createSymbolicLink(circle, circle));
    }

    @Test
    void refusesAFolderAndSaysHowToNameItsFiles() {
        refuses(" is a folder; name the files in it, for example " + folder + "/*.txt", folder);
    }

    @Test
    void refusesADeviceWithoutOpeningIt() {
        refuses("/dev/null is a pipe or a device", Path.of("/dev/null"));
    }

    @Test
    void refusesAPipeWithoutWaitingForItsWriter() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        refuses("pipe is a pipe or a device, which cannot be read by position; save it to a file first", pipe);
    }

    @Test
    void refusesTheSameFileUnderTwoNames() throws IOException {
        Path file = file("a.txt", "1");

        refuses("is named twice", file, folder.resolve("x/../a.txt").normalize());
    }

    @Test
    void refusesAnInputOutsideOfTheRoot() throws IOException {
        Path file = file("a.txt", "");
        Path root = Files.createDirectory(folder.resolve("root"));

        assertThatThrownBy(() -> InputFiles.resolve(List.of(file), Optional.of(root)))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + " is not below --input-root " + root);
    }

    private void refuses(String sentence, Path... inputs) {
        assertThatThrownBy(() -> InputFiles.resolve(List.of(inputs)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
