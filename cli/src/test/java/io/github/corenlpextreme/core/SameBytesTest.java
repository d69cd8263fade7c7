package io.github.corenlpextreme.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.producer.source.SectionCutter;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.SectionStart;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.testkit.text.RandomText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the chunk size and the number of sections: the same lines as in one pass. The simulation adds deaths,
 * repeats and more files.
 */
class SameBytesTest {

    private static final int NO_LIMIT = 1 << 20;
    private static final int MOST_SECTIONS = 20;
    private static final List<Integer> CHUNK_SIZES = List.of(1, 2, 3, 7, 50, 10_000);

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + Integer.getInteger("seeds", 400));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @CoversFault(52)
    void everyChunkSizeGivesTheSequentialOutput(long seed) throws IOException {
        byte[] file = RandomText.of(seed, 40);

        assertSameForEveryChunkSize(file, seed % 3 == 0 ? 12 : NO_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "\n",
                "\r\n",
                "\r",
                "\n\n",
                "\uFEFF",
                "\uFEFF\n",
                "\uFEFFa",
                "a\r\nb\rc\n\n",
                "é",
                "a\nb"
            })
    @CoversFault(52)
    void theSmallestFilesAreRight(String text) throws IOException {
        assertSameForEveryChunkSize(text.getBytes(UTF_8), NO_LIMIT);
    }

    @Test
    @CoversFault(52)
    void oneLineOverManyBlocksIsRight() throws IOException {
        String line = "0123456789abcdef".repeat(20_000);
        byte[] file = ("first\n" + line + "\r\n" + line).getBytes(UTF_8);

        for (int chunkSize : List.of(9_973, 65_536, 65_537, 131_072, file.length)) {
            assertSame(file, chunkSize, NO_LIMIT);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @CoversFault(52)
    void theOutputsOfSectionsAreTogetherTheSequentialOutput(long seed) throws IOException {
        byte[] file = RandomText.of(seed, 40);
        int maxLineBytes = seed % 3 == 0 ? 12 : NO_LIMIT;
        byte[] expected = SequentialPass.output(file, maxLineBytes);

        for (int sections = 2; sections <= MOST_SECTIONS; sections++) {
            List<SectionStart> starts = new SectionCutter(
                            List.of((long) file.length), (number, offset) -> lineStart(file, (int) offset))
                    .cut(sections);
            for (int chunkSize : CHUNK_SIZES) {
                ByteArrayOutputStream joined = new ByteArrayOutputStream();
                ChunkedPass.sections(file, new PlanSettings(chunkSize, starts.size() + 1, starts), maxLineBytes)
                        .forEach(joined::writeBytes);
                assertThat(joined.toByteArray())
                        .as("sections from %s in chunks of %d", starts, chunkSize)
                        .isEqualTo(expected);
            }
        }
    }

    private static long lineStart(byte[] file, int offset) {
        int at = offset;
        while (at < file.length && file[at - 1] != '\n') {
            at++;
        }
        return at;
    }

    private static void assertSameForEveryChunkSize(byte[] file, int maxLineBytes) throws IOException {
        for (int chunkSize = 1; chunkSize <= file.length + 1; chunkSize++) {
            assertSame(file, chunkSize, maxLineBytes);
        }
    }

    private static void assertSame(byte[] file, int chunkSize, int maxLineBytes) throws IOException {
        assertThat(ChunkedPass.output(file, chunkSize, maxLineBytes))
                .as("chunk size %d", chunkSize)
                .isEqualTo(SequentialPass.output(file, maxLineBytes));
    }
}
