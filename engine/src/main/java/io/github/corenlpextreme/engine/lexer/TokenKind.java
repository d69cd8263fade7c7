package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.process.LexerOptions;
import java.util.Arrays;

/**
 * What CoreNLP's lexer makes of what it has found, by the number of its action, for the actions that are frequent in
 * text. The numbers are those of {@code PTBLexer.next()} of CoreNLP 4.5.10.
 */
enum TokenKind {
    /** No token: a space. */
    SPACE(1),
    /** No token: a character that no rule knows. */
    UNTOKENIZABLE(2),
    /** A token or none, as the options say. */
    NEWLINE(3),
    /** A token as it stands. */
    PLAIN(4, 6, 7, 12, 14, 18, 20, 30, 31, 35, 37, 38, 40, 41, 42, 43, 58, 60, 64, 65, 112, 116),
    /** As it stands, unless the options want brackets to be written otherwise. */
    BRACKET(9, 10, 22, 23, 24, 25),
    /** A quote, closing or straight. */
    QUOTE(5, 8),
    /** A hyphen or more. */
    HYPHENS(13),
    /** A word. */
    WORD(21, 56, 89, 99),
    /** A word that ends before the context by which it was found. */
    WORD_IN_CONTEXT(55, 71, 72, 87, 100),
    /** Perhaps with a hyphen before it, which may be a token of its own. */
    NUMBER(16),
    /** CoreNLP's own lexer is asked. */
    OTHER;

    private static final int ACTIONS = 117;

    private final int[] actions;

    TokenKind(int... actions) {
        this.actions = actions;
    }

    /** By action. */
    static TokenKind[] table(LexerOptions options) {
        TokenKind[] table = new TokenKind[ACTIONS];
        Arrays.fill(table, OTHER);
        for (TokenKind kind : values()) {
            for (int action : kind.actions) {
                table[action] = kind == BRACKET ? (options.brackets() ? PLAIN : OTHER) : kind;
            }
        }
        return table;
    }
}
