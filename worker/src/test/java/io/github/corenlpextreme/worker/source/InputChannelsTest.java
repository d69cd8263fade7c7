package io.github.corenlpextreme.worker.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputChannelsTest {

    private static final long GIB = 1L << 30;
    private static final ByteRange ALL = new ByteRange(0, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {2 * GIB - 3, 2 * GIB, 4 * GIB - 3, 4 * GIB, 5 * GIB - 20})
    void findsALineAtAnyPosition(long position) throws IOException {
        sparse("large.txt", 5 * GIB, position, "\nab\ncd\n");
        ByteRange chunk = new ByteRange(position - 100_000, position + 10);

        try (InputChannels channels = channels("large.txt")) {
            ByteSource source = channels.of(0, chunk);
            ByteRange line = new ByteRange(position + 1, position + 4);

            assertThat(ChunkCutter.cut(source, chunk)).isEqualTo(new HeadAndTail(position + 1, position + 7));
            assertThat(new LineReader(source, line, new LineLimits(9, true)).next())
                    .get()
                    .usingRecursiveComparison()
                    .ignoringFields("source.crc32c")
                    .isEqualTo(new InputLine.WholeLine(new CheckedRange(line, 0), position + 1, new byte[] {'a', 'b'}));
        }
    }

    @Test
    void goesFromFileToFileAndBack() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aaa");
        Files.writeString(folder.resolve("b.txt"), "bbb");

        try (InputChannels channels = channels("a.txt", "b.txt")) {
            assertThat(read(channels.of(0, ALL))).isEqualTo("aaa");
            assertThat(read(channels.of(1, ALL))).isEqualTo("bbb");
            assertThat(read(channels.of(0, ALL))).isEqualTo("aaa");
        }
    }

    @Test
    @CoversFault(27)
    void looksAgainAtAFileThatIsOpen() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aaa");

        try (InputChannels channels = channels("a.txt")) {
            channels.of(0, ALL);
            Files.writeString(folder.resolve("a.txt"), "aaaa");

            assertThatThrownBy(() -> channels.of(0, ALL)).isInstanceOf(InputChangedException.class);
        }
    }

    @Test
    @CoversFault(27)
    void saysThatAFileHasBecomeShorter() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aaa");

        try (InputChannels channels = channels("a.txt")) {
            ByteSource source = channels.of(0, ALL);
            Files.writeString(folder.resolve("a.txt"), "a");

            assertThatThrownBy(() -> source.read(0, new byte[3], 3))
                    .isInstanceOf(InputChangedException.class)
                    .hasMessageContaining("input a.txt has changed")
                    .hasMessageContaining("its size was 3 bytes, is 1");
        }
    }

    @Test
    void readsOnInACopyThatHasTakenTheFilesPlace() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aaa");

        try (InputChannels channels = channels("a.txt")) {
            channels.of(0, ALL);
            Files.writeString(folder.resolve("b.txt"), "aaa");
            Files.move(folder.resolve("b.txt"), folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING);

            assertThat(read(channels.of(0, ALL))).isEqualTo("aaa");
        }
    }

    @Test
    void mayBeClosedTwice() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "aaa");
        InputChannels channels = channels("a.txt");
        channels.of(0, ALL);

        channels.close();
        channels.close();

        assertThat(read(channels.of(0, ALL))).isEqualTo("aaa");
        channels.close();
    }

    private InputChannels channels(String... names) {
        InputRoot root = new InputRoot(folder);
        return new InputChannels(
                root, List.of(names).stream().map(root::describe).toList());
    }

    private void sparse(String name, long size, long position, String text) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
            file.seek(position);
            file.write(text.getBytes(US_ASCII));
        }
    }

    private static String read(ByteSource source) throws IOException {
        byte[] bytes = new byte[3];
        source.read(0, bytes, 3);
        return new String(bytes, US_ASCII);
    }
}
