package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.process.LexerModel;

/**
 * Finds the tokens of a text one after the other, as CoreNLP's lexer does: the longest text that some state accepts,
 * from the state that stands before every token. What is found thus depends on nothing before the token. For one
 * thread.
 */
final class LexerScan {

    private static final int USUAL_LENGTH = 1 << 16; // characters; longer texts leave no memory behind

    private final LexerModel model;
    private char[] text = new char[0];
    private boolean[] wordEnds = new boolean[0]; // by position from the token's begin
    private int end; // of the text

    int from; // where the token begins
    int to; // where it ends
    int action; // what the lexer does with it; negative if nothing was found

    LexerScan(LexerModel model) {
        this.model = model;
    }

    void begin(String whole) {
        end = whole.length();
        if (text.length < end || text.length > USUAL_LENGTH) {
            text = new char[Math.max(end, Math.min(2 * end, USUAL_LENGTH))];
        }
        whole.getChars(0, end, text, 0);
        from = 0;
        to = 0;
    }

    /** Finds the next token; false at the end of the text. */
    boolean find() {
        from = to;
        if (from == end) {
            return false;
        }
        int accepted = longest();
        action = accepted < 0 ? accepted : model.action(accepted);
        return true;
    }

    /** The state that accepts most of the text from here on; negative if none does. */
    private int longest() {
        int accepted = -1;
        int state = model.start();
        for (int at = from; at < end && !(accepted == state && model.isFinal(state)); ) {
            int codePoint = Character.codePointAt(text, at, end);
            state = model.next(state, codePoint);
            if (state < 0) {
                return accepted;
            }
            at += Character.charCount(codePoint);
            if (model.accepts(state)) {
                accepted = state;
                to = at;
            }
        }
        return accepted;
    }

    /**
     * Ends the token before its context: at the last place where both a word can end and the context, read backwards
     * from the end, can begin.
     */
    void shorten(TokenContext context) {
        markWordEnds(context.word());
        int state = context.context();
        while (!wordEnds[to - from] || !model.accepts(state)) {
            int codePoint = Character.codePointBefore(text, to, from);
            to -= Character.charCount(codePoint);
            state = model.next(state, codePoint);
        }
    }

    private void markWordEnds(int first) {
        if (wordEnds.length <= to - from || wordEnds.length > USUAL_LENGTH) {
            wordEnds = new boolean[Math.max(64, to - from + 1)];
        }
        int state = first;
        for (int at = from; at <= to; ) {
            wordEnds[at - from] = state >= 0 && model.accepts(state);
            if (at == to) {
                break;
            }
            int codePoint = Character.codePointAt(text, at, to);
            state = state < 0 ? state : model.next(state, codePoint);
            at += Character.charCount(codePoint);
        }
    }

    int codePoint() {
        return Character.codePointAt(text, from, to);
    }

    /** Whether all characters of the token are ASCII. */
    boolean isAscii() {
        int all = 0;
        for (int at = from; at < to; at++) {
            all |= text[at];
        }
        return all < 0x80;
    }

    char charAt(int position) {
        return text[position];
    }
}
