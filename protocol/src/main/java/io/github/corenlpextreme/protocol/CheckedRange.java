package io.github.corenlpextreme.protocol;

/**
 * Bytes of an input file, and what they were when they were read.
 *
 * @param crc32c their CRC-32C, from 0 to 2<sup>32</sup> - 1; 0 of no bytes
 */
public record CheckedRange(ByteRange range, long crc32c) {

    public CheckedRange {
        if (crc32c < 0 || crc32c > 0xFFFF_FFFFL || (range.isEmpty() && crc32c != 0)) {
            throw new IllegalArgumentException("crc32c " + crc32c + " of bytes " + range + " is out of range");
        }
    }

    /** No bytes, at this place. */
    public static CheckedRange none(long at) {
        return new CheckedRange(new ByteRange(at, at), 0);
    }

    /**
     * These bytes and those that follow them.
     *
     * @throws IllegalArgumentException if the other ones do not begin where these end
     */
    public CheckedRange plus(CheckedRange next) {
        if (next.range.start() != range.end()) {
            throw new IllegalArgumentException("bytes " + next.range + " do not follow " + range);
        }
        return new CheckedRange(
                new ByteRange(range.start(), next.range.end()),
                Crc32cJoin.join(crc32c, next.crc32c, next.range.length()));
    }
}
