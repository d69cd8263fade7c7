package io.github.corenlpextreme.simulation;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a file should become, read byte by byte from top to bottom; shares no code with the product.
 *
 * @param output all documents
 * @param lineStarts where a line starts, and the end of the file
 */
record SequentialOutput(byte[] output, BitSet lineStarts) {

    static SequentialOutput of(byte[] file, int maxLineBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BitSet starts = new BitSet();
        int start = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                starts.set(start);
                boolean crlf = i > start && file[i - 1] == '\r';
                out.writeBytes(document(file, start, crlf ? i - 1 : i, maxLineBytes));
                start = i + 1;
            }
        }
        if (start < file.length) {
            starts.set(start);
            out.writeBytes(document(file, start, file.length, maxLineBytes));
        }
        starts.set(file.length);
        return new SequentialOutput(out.toByteArray(), starts);
    }

    private static byte[] document(byte[] file, int start, int end, int maxLineBytes) {
        boolean mark =
                start == 0 && end >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        int from = mark ? 3 : start;
        boolean tooLong = end - from > maxLineBytes;
        byte[] content = tooLong ? new byte[0] : Arrays.copyOfRange(file, from, end);
        return Annotation.document(from, end - from, content, tooLong);
    }
}
