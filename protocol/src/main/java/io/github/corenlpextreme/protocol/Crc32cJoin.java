package io.github.corenlpextreme.protocol;

/**
 * The CRC-32C of two pieces of data from those of the pieces. Bytes that follow multiply a checksum, taken for a
 * polynomial over GF(2), by x<sup>8</sup> each, modulo the one of the checksum; after Mark Adler's {@code
 * crc32_combine} in zlib 1.2.12 ({@code crc32.c}), with tables for the eight bytes of a length: a join costs as many
 * multiplications as the length has bytes. Stateless.
 */
final class Crc32cJoin {

    /** Castagnoli's polynomial, the coefficient of x<sup>0</sup> in the highest bit (RFC 3720, appendix B.4). */
    private static final int POLYNOMIAL = 0x82F63B78;

    private static final int ONE = 1 << 31;
    private static final int ONE_BYTE = 1 << 23;
    private static final int VALUES = 256;

    /** {@code POWERS[k][v]} is x to the power of 8 v 256<sup>k</sup>. */
    private static final int[][] POWERS = powers();

    private Crc32cJoin() {}

    /**
     * Joins two checksums.
     *
     * @param second of the piece that follows
     * @param length bytes of that piece
     */
    static long join(long first, long second, long length) {
        int joined = (int) first;
        int place = 0;
        for (long rest = length; rest != 0; rest >>>= Byte.SIZE) {
            int digit = (int) rest & (VALUES - 1);
            joined = digit == 0 ? joined : multiply(joined, POWERS[place][digit]);
            place++;
        }
        return Integer.toUnsignedLong(joined) ^ second;
    }

    private static int[][] powers() {
        int[][] powers = new int[Long.BYTES][VALUES];
        int step = ONE_BYTE;
        for (int[] place : powers) {
            place[0] = ONE;
            for (int value = 1; value < VALUES; value++) {
                place[value] = multiply(place[value - 1], step);
            }
            step = multiply(place[VALUES - 1], step);
        }
        return powers;
    }

    /** Without branches, which a random bit would mislead half of the time. */
    private static int multiply(int one, int other) {
        int product = 0;
        int shifted = other;
        for (int rest = one; rest != 0; rest <<= 1) {
            product ^= shifted & (rest >> 31);
            shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
        }
        return product;
    }
}
