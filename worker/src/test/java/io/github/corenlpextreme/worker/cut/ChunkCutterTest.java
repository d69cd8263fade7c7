package io.github.corenlpextreme.worker.cut;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Partials.WholeMiddle;
import io.github.corenlpextreme.testkit.text.RandomText;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkCutterTest {

    private static final int BLOCK = 64 * 1024;

    @Test
    void cutsAtTheFirstAndTheLastLineFeedOfTheChunk() throws IOException {
        assertThat(cut("\nab\ncd\nef\n", 1, 9)).isEqualTo(new HeadAndTail(4, 7));
    }

    @Test
    void findsOneLineFeedFromBothSides() throws IOException {
        assertThat(cut("xab\ncd", 1, 6)).isEqualTo(new HeadAndTail(4, 4));
    }

    @Test
    void leavesNoTailWhereTheChunkEndsWithALine() throws IOException {
        assertThat(cut("xab\ncd\n", 1, 7)).isEqualTo(new HeadAndTail(4, 7));
    }

    @Test
    void leavesNoHeadAtTheStartOfAFile() throws IOException {
        assertThat(cut("ab\ncd\ne", 0, 7)).isEqualTo(new HeadAndTail(0, 6));
    }

    @Test
    void takesALineFeedAtTheStartForTheHead() throws IOException {
        assertThat(cut("a\nbc", 1, 4)).isEqualTo(new HeadAndTail(2, 2));
    }

    @Test
    void doesNotLookBeyondTheChunk() throws IOException {
        assertThat(cut("\nabc\n", 1, 4)).isEqualTo(new WholeMiddle());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "65535, 65536", "65536, 65537", "65537, 65537", "2, 131072", "131073, 199999", "7, 7"})
    void findsLineFeedsInAnyBlock(int first, int last) throws IOException {
        byte[] bytes = new byte[200_000];
        Arrays.fill(bytes, (byte) 'x');
        bytes[first] = '\n';
        bytes[last] = '\n';

        ChunkCut cut = ChunkCutter.cut(new BytesInMemory(bytes), new ByteRange(1, bytes.length));

        assertThat(cut).isEqualTo(new HeadAndTail(first + 1, last + 1));
    }

    @Test
    void readsNoMoreThanItMust() throws IOException {
        byte[] bytes = new byte[50 * BLOCK];
        bytes[3] = '\n';
        bytes[bytes.length - 3] = '\n';
        BytesInMemory source = new BytesInMemory(bytes);

        ChunkCutter.cut(source, new ByteRange(0, bytes.length));

        assertThat(source.bytesRead()).isEqualTo(2L * BLOCK);
    }

    @Test
    void agreesWithALookAtEveryByte() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            byte[] bytes = RandomText.of(seed, 12);
            for (int start = 0; start < bytes.length; start++) {
                assertAgrees(bytes, start, seed);
            }
        }
    }

    private static void assertAgrees(byte[] bytes, int start, long seed) throws IOException {
        for (int end = start + 1; end <= bytes.length; end += 1 + (end - start) / 4) {
            String chunk = new String(bytes, start, end - start, ISO_8859_1);
            ChunkCut expected = chunk.indexOf('\n') < 0
                    ? new WholeMiddle()
                    : new HeadAndTail(
                            start == 0 ? 0 : start + chunk.indexOf('\n') + 1, start + chunk.lastIndexOf('\n') + 1);
            assertThat(ChunkCutter.cut(new BytesInMemory(bytes), new ByteRange(start, end)))
                    .as("seed %d, %d-%d", seed, start, end)
                    .isEqualTo(expected);
        }
    }

    private static ChunkCut cut(String text, long start, long end) throws IOException {
        return ChunkCutter.cut(new BytesInMemory(text.getBytes(UTF_8)), new ByteRange(start, end));
    }
}
