package io.github.corenlpextreme.protocol.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text whose author may never end one: each is held up to a length, and the rest of it is passed over.
 * Ends of lines are those of {@link java.io.BufferedReader}. Used by one thread.
 */
public final class BoundedLines implements Closeable {

    /** Stands at the end of a line that was longer. */
    public static final String CUT = " ...";

    private static final int END_OF_TEXT = -1;

    private final Reader text;
    private final int longest;
    private boolean afterReturn;

    /**
     * Reads from here on.
     *
     * @param text buffered; closed with this
     * @param longest characters that are held of a line
     */
    public BoundedLines(Reader text, int longest) {
        this.text = text;
        this.longest = longest;
    }

    /** The next line, without its end; empty after the last. */
    public Optional<String> next() throws IOException {
        int first = text.read();
        if (first == '\n' && afterReturn) {
            first = text.read();
        }
        if (first == END_OF_TEXT) {
            return Optional.empty();
        }
        return Optional.of(restOfLine(first));
    }

    private String restOfLine(int first) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean cut = false;
        int read = first;
        while (read != '\n' && read != '\r' && read != END_OF_TEXT) {
            if (line.length() < longest) {
                line.append((char) read);
            } else {
                cut = true;
            }
            read = text.read();
        }
        afterReturn = read == '\r';
        return cut ? line + CUT : line.toString();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
