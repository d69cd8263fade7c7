package edu.stanford.nlp.process;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/**
 * CoreNLP's own lexer, asked for one token of a text at a time. Only numbers with a hyphen before them depend on
 * another token than themselves, namely the one before; it is not to be asked for these. For one thread.
 */
public final class OriginalLexer {

    /** The text from some position on, in small pieces, as most tokens are short. */
    static final class Window extends Reader {

        private static final int PIECE = 64; // characters
        private String text = "";
        private int at;

        @Override
        public int read(char[] into, int offset, int length) {
            int end = Math.min(text.length(), at + Math.min(length, PIECE));
            if (end == at) {
                return -1;
            }
            text.getChars(at, end, into, offset);
            int count = end - at;
            at = end;
            return count;
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    private final PTBLexer lexer;
    private final Window window;
    private final int state;

    OriginalLexer(PTBLexer lexer, Window window) {
        this.lexer = lexer;
        this.window = window;
        this.state = lexer.yystate();
    }

    /** The token that begins at this position, with its text as CoreNLP writes it. */
    public CoreLabel token(String text, int from) {
        window.text = text;
        window.at = from;
        lexer.yyreset(window);
        lexer.yybegin(state);
        try {
            return (CoreLabel) lexer.next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it reads from memory
        } finally {
            window.text = "";
        }
    }

    /** Characters of the text that the last token took. */
    public int length() {
        return lexer.yylength();
    }
}
