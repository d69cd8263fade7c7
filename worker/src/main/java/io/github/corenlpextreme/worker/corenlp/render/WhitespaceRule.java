package io.github.corenlpextreme.worker.corenlp.render;

/** What any common tool takes for white space: Java, Unicode, and the control characters that Python splits at. */
public final class WhitespaceRule {

    private static final char NEXT_LINE = '\u0085';

    private WhitespaceRule() {}

    /** Whether a tool might split a line at this character. */
    public static boolean isWhitespace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }
}
