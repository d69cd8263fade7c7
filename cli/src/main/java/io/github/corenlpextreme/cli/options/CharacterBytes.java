package io.github.corenlpextreme.cli.options;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The bytes of one character in one charset. Reuses its buffers, for a million characters; one thread. */
final class CharacterBytes {

    private static final int MOST_BYTES = 256;

    private final CharsetEncoder encoder;
    private final char[] chars = new char[4];
    private final ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);

    CharacterBytes(Charset charset) {
        encoder = charset.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .onMalformedInput(CodingErrorAction.REPORT);
    }

    /** Encodes the character so many times in a row; the number of bytes, 0 if the charset does not have it. */
    int encode(int codePoint, int times) {
        int length = 0;
        for (int i = 0; i < times; i++) {
            length += Character.toChars(codePoint, chars, length);
        }
        bytes.clear();
        encoder.reset();
        CoderResult result = encoder.encode(CharBuffer.wrap(chars, 0, length), bytes, true);
        if (result.isError() || encoder.flush(bytes).isOverflow()) {
            bytes.clear();
        }
        return bytes.position();
    }

    /** Whether the bytes of the last {@link #encode} contain this one. */
    boolean contains(byte wanted) {
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == wanted) {
                return true;
            }
        }
        return false;
    }
}
