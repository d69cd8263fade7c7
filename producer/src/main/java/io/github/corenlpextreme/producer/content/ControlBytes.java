package io.github.corenlpextreme.producer.content;

import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;

/**
 * How much of a sample consists of bytes that text does not: pieces of 4 KiB of which at least 2 % are control
 * characters other than those for layout, colours and fields. In random bytes they are 8 %. A few of them, wherever
 * they stand, are no sign of anything.
 *
 * @param pieces judged
 * @param binary those of them that are no text
 * @param firstBinary where the first of these is in the file; 0 if there is none
 */
record ControlBytes(long pieces, long binary, long firstBinary) {

    private static final int PIECE = 4096;
    private static final int FEWEST = 8;
    private static final int TEXT_SHARE = 50;
    private static final int BINARY_SHARE = 10;

    static ControlBytes in(ContentSample sample) {
        ControlBytes found = new ControlBytes(0, 0, 0);
        for (SampleBlock block : sample.blocks()) {
            for (int start = 0; start < block.bytes().length; start += PIECE) {
                int end = Math.min(start + PIECE, block.bytes().length);
                found = found.plus(block.offset() + start, isBinary(block.bytes(), start, end));
            }
        }
        return found;
    }

    /** Whether a tenth of the file or more is no text. */
    boolean prevail() {
        return binary > 0 && binary * BINARY_SHARE >= pieces;
    }

    private ControlBytes plus(long offset, boolean another) {
        return another
                ? new ControlBytes(pieces + 1, binary + 1, binary == 0 ? offset : firstBinary)
                : new ControlBytes(pieces + 1, binary, firstBinary);
    }

    private static boolean isBinary(byte[] bytes, int start, int end) {
        int controls = 0;
        for (int i = start; i < end; i++) {
            controls += isControl(bytes[i]) ? 1 : 0;
        }
        return controls >= FEWEST && controls * TEXT_SHARE >= end - start;
    }

    /** Not those that occur in text: Hive's ^A, backspace to carriage return, escape, and the four separators. */
    private static boolean isControl(byte b) {
        return b == 0 || b > 1 && b < 0x08 || b > 0x0D && b < 0x1B;
    }
}
