package io.github.corenlpextreme.simulation;

import io.github.corenlpextreme.protocol.ByteRange;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a file, or a section of it, should become, read byte by byte from top to bottom; shares no code with the
 * product.
 *
 * @param output all documents
 * @param lineStarts where a line starts, and the end of what was read
 */
record SequentialOutput(byte[] output, BitSet lineStarts) {

    static SequentialOutput of(byte[] file, int maxLineBytes) {
        return of(file, new ByteRange(0, file.length), maxLineBytes);
    }

    /** Of a section, which begins with a line. */
    static SequentialOutput of(byte[] file, ByteRange section, int maxLineBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BitSet starts = new BitSet();
        int start = (int) section.start();
        int end = (int) section.end();
        for (int i = start; i < end; i++) {
            if (file[i] == '\n') {
                starts.set(start);
                boolean crlf = i > start && file[i - 1] == '\r';
                out.writeBytes(document(file, start, crlf ? i - 1 : i, maxLineBytes));
                start = i + 1;
            }
        }
        if (start < end) {
            starts.set(start);
            out.writeBytes(document(file, start, end, maxLineBytes));
        }
        starts.set(end);
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
