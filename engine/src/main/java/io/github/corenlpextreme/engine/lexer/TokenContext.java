package io.github.corenlpextreme.engine.lexer;

/**
 * The automata that say where a word ends whose rule asks for a context behind it.
 *
 * @param word state from which the word is read forwards
 * @param context state from which the context is read backwards
 */
record TokenContext(int word, int context) {

    /** As in {@code PTBLexer.next()} of CoreNLP 4.5.10. */
    static TokenContext of(int action) {
        return switch (action) {
            case 55 -> new TokenContext(3, 8);
            case 71 -> new TokenContext(14, 15);
            case 72 -> new TokenContext(6, 9);
            case 87 -> new TokenContext(3, 4);
            case 100 -> new TokenContext(6, 7);
            default -> throw new IllegalArgumentException("no word in a context: action " + action);
        };
    }
}
