package edu.stanford.nlp.process;

import java.lang.reflect.Field;

/**
 * What the options of a lexer say, as far as the engine has to know: whatever depends on another option is asked of
 * CoreNLP's own lexer.
 *
 * @param newlines whether newlines are tokens
 * @param brackets whether round and other brackets are written as such
 * @param quotes how quotes are written
 * @param dashes how dashes are written
 */
public record LexerOptions(
        boolean newlines, boolean brackets, LexerUtils.QuotesEnum quotes, LexerUtils.DashesEnum dashes) {

    /** Whether tokens keep what stands around them, and no option changes words or keeps untokenizable characters. */
    static boolean isKnown(PTBLexer lexer) throws ReflectiveOperationException {
        return (boolean) value(lexer, "invertible")
                && !(boolean) value(lexer, "americanize")
                && value(lexer, "untokenizable").toString().equals("FIRST_DELETE")
                && value(lexer, "tokenFactory").getClass() == CoreLabelTokenFactory.class;
    }

    static LexerOptions of(PTBLexer lexer) throws ReflectiveOperationException {
        return new LexerOptions(
                (boolean) value(lexer, "tokenizeNLs"),
                !(boolean) value(lexer, "normalizeParentheses") && !(boolean) value(lexer, "normalizeOtherBrackets"),
                (LexerUtils.QuotesEnum) value(lexer, "quoteStyle"),
                (LexerUtils.DashesEnum) value(lexer, "dashesStyle"));
    }

    private static Object value(PTBLexer lexer, String name) throws ReflectiveOperationException {
        Field field = PTBLexer.class.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(lexer);
    }
}
