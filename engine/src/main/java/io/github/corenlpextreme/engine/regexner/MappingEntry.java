package io.github.corenlpextreme.engine.regexner;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of a mapping file: a sequence of regular expressions, one for each token (its pieces), or an expression of
 * TokensRegex. There are several 100,000 of them, hence no list of the pieces.
 */
final class MappingEntry {

    private static final BitSet SPECIAL = new BitSet();

    static {
        "[]?.\\^$()*+{}|".chars().forEach(SPECIAL::set); // ComplexNodePattern.LITERAL_PATTERN
    }

    private static final int NO_PIECE = -1;

    /** The pieces, a space between two of them; or the expression. */
    final String text;

    final boolean tokensRegex;
    final EntryOutcome outcome;

    /** Whether all pieces are plain words. */
    final boolean literal;

    final boolean ascii;

    /** Place among all entries of all files. */
    final int number;

    /** The next entry with the same trigger. */
    @Nullable
    MappingEntry next;

    private final int trigger;

    MappingEntry(int number, String text, boolean tokensRegex, EntryOutcome outcome) {
        this.number = number;
        this.text = text;
        this.tokensRegex = tokensRegex;
        this.outcome = outcome;
        this.literal = !tokensRegex && isLiteral(text, 0, text.length());
        this.ascii = SentenceTokens.isAscii(text);
        this.trigger = tokensRegex ? NO_PIECE : longestLiteral(text);
    }

    /** Whether it has a piece without special characters; without one, CoreNLP tries it on every sentence. */
    boolean hasLiteral() {
        return trigger != NO_PIECE;
    }

    /** The place among the pieces of the one that must be in a sentence for CoreNLP to try the entry on it. */
    int triggerPlace() {
        return trigger;
    }

    String piece(int place) {
        int start = 0;
        for (int skipped = 0; skipped < place; skipped++) {
            start = text.indexOf(' ', start) + 1;
        }
        return text.substring(start, pieceEnd(text, start));
    }

    static int pieceEnd(String text, int start) {
        int end = text.indexOf(' ', start);
        return end < 0 ? text.length() : end;
    }

    /** Whether CoreNLP takes a piece for a plain word. */
    static boolean isLiteral(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (SPECIAL.get(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** The first of the longest ones; brackets count as one character. CoreMapNodePatternTrigger decides so. */
    private static int longestLiteral(String text) {
        int longest = NO_PIECE;
        int most = -1;
        int place = 0;
        for (int start = 0; start <= text.length(); place++) {
            int end = pieceEnd(text, start);
            int length = isBracket(text, start, end) ? 1 : end - start;
            if (length > most && isLiteral(text, start, end)) {
                most = length;
                longest = place;
            }
            start = end + 1;
        }
        return longest;
    }

    private static boolean isBracket(String text, int start, int end) {
        return end - start == 5 && (text.startsWith("-LRB-", start) || text.startsWith("-RRB-", start));
    }
}
