package io.github.corenlpextreme.simulation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.Arrays;

/** Stands for CoreNLP: what becomes of a line is decided by its bytes and its place alone. */
final class Annotation {

    private static final int ONE_IN = 7;

    private Annotation() {}

    /** Now and then a line cannot be annotated. */
    static byte[] document(long offset, long length, byte[] content, boolean tooLong) {
        String place = offset + "+" + length;
        if (tooLong || fails(content)) {
            return (place + (tooLong ? " too long" : " failed") + "\n").getBytes(ISO_8859_1);
        }
        return (place + "=" + new String(content, ISO_8859_1) + "\0").getBytes(ISO_8859_1);
    }

    static ContentCounts counts(byte[] content, boolean tooLong) {
        return new ContentCounts(1, 1, content.length, tooLong || fails(content) ? 1 : 0, 0, 0, 0);
    }

    private static boolean fails(byte[] content) {
        return Math.floorMod(Arrays.hashCode(content), ONE_IN) == 1 && content.length > 0;
    }
}
