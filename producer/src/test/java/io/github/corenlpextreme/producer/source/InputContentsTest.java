package io.github.corenlpextreme.producer.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.producer.content.ContentJudge;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputContentsTest {

    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8, 0};

    @TempDir
    private Path folder;

    private final InputContents contents = new InputContents(new ContentJudge(UTF_8, MalformedLimit.USUAL, false));

    @Test
    void textOfAnySizeIsTaken() throws IOException {
        List<Path> inputs = List.of(
                file("empty", new byte[0]),
                file("one", "a".getBytes(UTF_8)),
                file("large", "Zoë was here.\n".repeat(100_000).getBytes(UTF_8)));

        assertThat(check(inputs)).isEmpty();
    }

    @Test
    void oneFileIsRefusedWithTheWayOut() throws IOException {
        Path file = file("a.gz", GZIP);

        assertThatThrownBy(() -> check(List.of(file)))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + " is compressed with gzip: unpack it first (gunzip -k " + file
                        + "); --force-text annotates what is there");
    }

    @Test
    void ofManyTheFirstFewAreNamed() throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(file("good", "a\n".getBytes(UTF_8))));
        for (int i = 0; i < 7; i++) {
            inputs.add(file(i + ".gz", GZIP));
        }

        assertThatThrownBy(() -> check(inputs))
                .hasMessageStartingWith("7 of 8 inputs cannot be annotated: " + inputs.get(1) + " is compressed")
                .hasMessageContaining(inputs.get(3).toString())
                .hasMessageEndingWith("; and 4 more; --force-text annotates what is there")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain(inputs.get(4).toString());
    }

    @Test
    void manySmallFilesAreJudgedTogether() throws IOException {
        List<Path> inputs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            inputs.add(file(i + ".txt", "über\nBrücke\n".getBytes(ISO_8859_1)));
        }

        assertThatThrownBy(() -> check(inputs))
                .hasMessageStartingWith("12 of 12 lines of the inputs are not in UTF-8: " + inputs.get(0) + ": ");
    }

    /** Sparse: only its beginning, its end and one block in the middle are there. */
    @Test
    void theWholeOfALargeFileIsSampledWithoutReadingIt() throws IOException {
        Path file = file("large.txt", "A line.\n".repeat(10_000).getBytes(UTF_8));
        long terabyte = 1L << 40;
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(terabyte);
        }

        assertThatThrownBy(() -> check(List.of(file))).hasMessageContaining(" is not text: ");
    }

    @Test
    void samplesAreAtEvenDistancesAndEndWithTheFile() throws IOException {
        Path file = file("large.txt", "A line.\n".repeat(200_001).getBytes(UTF_8));
        JobInput input = InputFiles.resolve(List.of(file)).files().get(0);

        var sample = new InputSampler(1).read(input);

        long[] offsets =
                sample.blocks().stream().mapToLong(block -> block.offset()).toArray();
        assertThat(offsets).hasSizeBetween(30, 40).isSorted();
        for (int i = 2; i < offsets.length; i++) {
            assertThat(offsets[i] - offsets[i - 1]).isBetween(45_000L, 52_000L);
        }
        assertThat(LongStream.of(offsets)).allMatch(offset -> offset % 4 == 0);
        assertThat(offsets[offsets.length - 1])
                .isEqualTo(
                        sample.size() - sample.blocks().get(offsets.length - 1).bytes().length);
    }

    @Test
    void whatIsReadOfManyFilesIsLimited() throws IOException {
        Path file = file("large.txt", "A line.\n".repeat(200_000).getBytes(UTF_8));
        JobInput input = InputFiles.resolve(List.of(file)).files().get(0);

        long read = new InputSampler(10_000)
                .read(input).blocks().stream()
                        .mapToLong(block -> block.bytes().length)
                        .sum();

        assertThat(read).isBetween(12_000L, 16_384L);
    }

    private List<String> check(List<Path> inputs) {
        return contents.check(InputFiles.resolve(inputs));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
