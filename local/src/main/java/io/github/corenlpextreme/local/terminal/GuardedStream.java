package io.github.corenlpextreme.local.terminal;

import io.github.corenlpextreme.protocol.PrintableText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Prints on another stream what steers no terminal. Thread-safe, as every stream of its kind. */
final class GuardedStream extends PrintStream {

    private final PrintStream unguarded;

    private GuardedStream(PrintStream unguarded) {
        super(new PrintableBytes(unguarded), true, StandardCharsets.UTF_8);
        this.unguarded = unguarded;
    }

    static PrintStream over(PrintStream stream) {
        return stream instanceof GuardedStream ? stream : new GuardedStream(stream);
    }

    PrintStream unguarded() {
        return unguarded;
    }

    /** Takes UTF-8. The lock of the stream around it guards it. */
    private static final class PrintableBytes extends OutputStream {

        private final PrintStream to;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private ByteBuffer rest = ByteBuffer.allocate(0); // of a character whose end has not come yet

        PrintableBytes(PrintStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length)
                    .put(rest)
                    .put(bytes, from, length)
                    .flip();
            CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
            decoder.decode(all, text, false);
            rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
            to.print(PrintableText.ofLines(text.flip().toString()));
        }

        /** A stream that is closed at the other end is found out like this, and only like this. */
        @Override
        public void flush() throws IOException {
            if (to.checkError()) {
                throw new IOException("the stream is closed");
            }
        }
    }
}
