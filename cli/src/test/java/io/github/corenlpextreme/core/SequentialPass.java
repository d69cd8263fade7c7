package io.github.corenlpextreme.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The simplest possible reading of a file: byte by byte, no chunks. Shares no code with the product. */
final class SequentialPass {

    private SequentialPass() {}

    /** What a file should become: one line of text per line of input. */
    static byte[] output(byte[] file, int maxLineBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                boolean crlf = i > start && file[i - 1] == '\r';
                write(out, file, start, crlf ? i - 1 : i, maxLineBytes);
                start = i + 1;
            }
        }
        if (start < file.length) {
            write(out, file, start, file.length, maxLineBytes);
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] file, int start, int end, int maxLineBytes) {
        boolean mark =
                start == 0 && end >= 3 && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
        int from = mark ? 3 : start;
        boolean tooLong = end - from > maxLineBytes;
        byte[] content = tooLong ? new byte[0] : Arrays.copyOfRange(file, from, end);
        out.writeBytes(document(from, end - from, tooLong, content));
    }

    /** How the tests write a document down. */
    static byte[] document(long offset, long length, boolean tooLong, byte[] content) {
        String text =
                offset + "+" + length + (tooLong ? " too long" : "=" + new String(content, ISO_8859_1)) + "\u0000";
        return text.getBytes(ISO_8859_1);
    }
}
