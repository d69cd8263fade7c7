package io.github.corenlpextreme.producer.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Finds bytes that an encoding does not allow. Used by one thread. */
final class StrictDecoding {

    private final CharsetDecoder decoder;
    private final CharBuffer out = CharBuffer.allocate(1024);

    StrictDecoding(Charset charset) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The index of the first one; -1 if there is none. */
    int firstMalformed(byte[] bytes, int start, int end) {
        decoder.reset();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }
}
