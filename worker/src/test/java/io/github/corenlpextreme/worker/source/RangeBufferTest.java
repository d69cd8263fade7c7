package io.github.corenlpextreme.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeBufferTest {

    private static final int MIB = 1 << 20;

    private final byte[] file = text(11 * MIB);
    private final List<ByteRange> pieces = new ArrayList<>();

    @Test
    void aChunkIsFetchedOnceHoweverOftenItIsLookedAt() throws IOException {
        ByteRange chunk = new ByteRange(100_000, 100_000 + 256 * 1024);
        ByteSource window = window(chunk);

        ChunkCutter.cut(window, chunk);
        readLines(window, chunk);

        assertThat(pieces).containsExactly(chunk);
    }

    @Test
    void aLongRangeIsFetchedInPiecesAndNothingOutsideIt() throws IOException {
        ByteRange range = new ByteRange(5, 10 * MIB);
        ByteSource window = window(range);

        readLines(window, range);

        assertThat(pieces)
                .containsExactly(
                        new ByteRange(5, 5 + 4 * MIB),
                        new ByteRange(5 + 4 * MIB, 5 + 8 * MIB),
                        new ByteRange(5 + 8 * MIB, 10 * MIB));
    }

    @Test
    void givesTheBytesThatAreThere() throws IOException {
        ByteRange range = new ByteRange(0, file.length);
        ByteSource window = window(range);
        Random random = new Random(3);

        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(100_000);
            int position = random.nextInt(file.length - length);
            byte[] bytes = new byte[length];
            window.read(position, bytes, length);

            assertThat(bytes).isEqualTo(Arrays.copyOfRange(file, position, position + length));
        }
    }

    @Test
    void refusesWhatLiesOutsideTheRange() {
        ByteSource window = window(new ByteRange(10, 20));

        assertThatThrownBy(() -> window.read(9, new byte[5], 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window.read(18, new byte[5], 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNothingAfterAFailure() throws IOException {
        boolean[] fails = {true};
        ByteSource window = new RangeBuffer(new ByteRange(0, 10), (position, into) -> {
            if (fails[0]) {
                throw new IOException("not now");
            }
            fill(position, into);
        });

        assertThatThrownBy(() -> window.read(0, new byte[4], 4)).isInstanceOf(IOException.class);
        fails[0] = false;
        byte[] bytes = new byte[4];
        window.read(0, bytes, 4);

        assertThat(bytes).isEqualTo(Arrays.copyOf(file, 4));
    }

    private RangeBuffer window(ByteRange range) {
        return new RangeBuffer(range, this::fill);
    }

    private void fill(long position, ByteBuffer into) {
        pieces.add(new ByteRange(position, position + into.remaining()));
        into.put(file, (int) position, into.remaining());
    }

    private static void readLines(ByteSource source, ByteRange range) throws IOException {
        LineReader lines = new LineReader(source, range, new LineLimits(1000, true));
        while (lines.next().isPresent()) {
            assertThat(range.length()).isPositive();
        }
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        new Random(7).nextBytes(text);
        for (int i = 90; i < length; i += 91) {
            text[i] = '\n';
        }
        return text;
    }
}
