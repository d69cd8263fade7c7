package io.github.corenlpextreme.worker.cut;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a line's content; what the encoding does not allow becomes U+FFFD and is counted. Immutable. */
public record LineDecoder(Charset charset) {

    private static final char REPLACEMENT = '\uFFFD';

    /**
     * Decoded content.
     *
     * @param malformed byte sequences that were replaced
     */
    public record DecodedText(String text, int malformed) {}

    public DecodedText decode(byte[] content) {
        String text = new String(content, charset);
        // U+FFFD may also stand in the text itself, so only a second look can tell how many were put there.
        return new DecodedText(text, text.indexOf(REPLACEMENT) < 0 ? 0 : countMalformed(content));
    }

    private int countMalformed(byte[] content) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(1024);
        int malformed = 0;
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
            if (result.isError()) {
                malformed++;
                in.position(in.position() + result.length());
            }
        } while (!result.isUnderflow());
        return malformed;
    }
}
