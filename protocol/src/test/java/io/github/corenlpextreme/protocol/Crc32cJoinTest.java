package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Crc32cJoinTest {

    private static final long GIB = 1L << 30;

    @Test
    void isTheChecksumOfBothPieces() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[1 + random.nextInt(seed % 10 == 0 ? 200_000 : 700)];
            random.nextBytes(bytes);
            int cut = random.nextInt(bytes.length + 1);

            long joined = Crc32cJoin.join(crc(bytes, 0, cut), crc(bytes, cut, bytes.length), bytes.length - cut);

            assertThat(joined).as("seed %d", seed).isEqualTo(crc(bytes, 0, bytes.length));
        }
    }

    /** A piece of 2, 3 or 5 GiB is not made for this: it is joined of pieces that are known to be right. */
    @ParameterizedTest
    @ValueSource(longs = {2 * GIB, 3 * GIB + 12_345, 5 * GIB, Long.MAX_VALUE})
    void isTheSameInWhicheverOrderLongPiecesAreJoined(long length) {
        long first = crc(new byte[] {1, 2, 3}, 0, 3);
        long second = zeros(length);
        long third = crc(new byte[] {7}, 0, 1);

        long fromTheLeft = Crc32cJoin.join(Crc32cJoin.join(first, second, length), third, 1);
        long halves = Crc32cJoin.join(zeros(length / 2), zeros(length - length / 2), length - length / 2);

        assertThat(halves).isEqualTo(second);
        assertThat(fromTheLeft).isEqualTo(Crc32cJoin.join(first, Crc32cJoin.join(second, third, 1), length + 1));
    }

    @Test
    void ofRangesThatDoNotJoinThereIsNone() {
        CheckedRange range = new CheckedRange(new ByteRange(3, 9), 77);

        assertThat(CheckedRange.none(3).plus(range)).isEqualTo(range);
        assertThat(range.plus(CheckedRange.none(9))).isEqualTo(range);
        assertThatThrownBy(() -> range.plus(CheckedRange.none(10))).hasMessage("bytes 10-10 do not follow 3-9");
    }

    /** So many bytes of 0, joined of 1, 2, 4, … bytes. */
    private static long zeros(long length) {
        long power = crc(new byte[1], 0, 1);
        long sum = 0;
        for (long bit = 1; bit > 0 && bit <= length; bit <<= 1) {
            sum = (length & bit) == 0 ? sum : Crc32cJoin.join(sum, power, bit);
            power = Crc32cJoin.join(power, power, bit);
        }
        return sum;
    }

    private static long crc(byte[] bytes, int from, int to) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, to - from);
        return checksum.getValue();
    }
}
