package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AbstractTokenizer;
import edu.stanford.nlp.process.LexerModel;
import edu.stanford.nlp.process.LexerUtils;
import edu.stanford.nlp.process.OriginalLexer;
import java.text.Normalizer;
import java.util.Set;

/**
 * Writes tokens as CoreNLP's lexer does. Its own code is asked for all that is rare.
 *
 * <h2>Why the answer is CoreNLP's</h2>
 *
 * A rule's action depends on the text that it found and on the options, but for the one for numbers, which looks at
 * the token before. ASCII text is what it was after the removal of soft hyphens (none is ASCII), after the exchange of
 * quotes of code page 1252 (none is) and in normal form C. For one thread.
 */
final class TokenLexer {

    private static final int LONGEST_DASH = 4; // characters; longer ones are written as they are

    private static final String SEPARATORS = "\u00AD\u066C\u2009\u202F";
    /** Words that a number with a hyphen follows, such as "mid -90s". */
    private static final Set<String> DASHED =
            Set.of("early", "mid", "late", "for", "top", "ak", "b", "c", "dc", "f", "m");

    private final LexerModel model;
    private final TokenKind[] kinds;
    private final OriginalLexer original;
    private final LexerScan scan;
    private String text = "";
    private boolean warned;

    TokenLexer(LexerModel model) {
        this.model = model;
        this.kinds = TokenKind.table(model.options());
        this.original = model.original();
        this.scan = new LexerScan(model);
    }

    /** The tokens of a text as CoreNLP hands it to its lexer, with a space at the end. */
    TokenList tokens(String padded) {
        text = padded;
        warned = false;
        scan.begin(padded);
        TokenList tokens = new TokenList(padded);
        while (scan.find()) {
            TokenKind kind = scan.action < 0 ? TokenKind.OTHER : kinds[scan.action];
            if (!isSkipped(kind)) {
                add(tokens, kind);
            }
        }
        tokens.end();
        text = "";
        return tokens;
    }

    private boolean isSkipped(TokenKind kind) {
        if (kind == TokenKind.UNTOKENIZABLE && !warned) {
            LexerModel.warnOf(scan.codePoint());
            warned = true;
        }
        return kind == TokenKind.SPACE
                || kind == TokenKind.UNTOKENIZABLE
                || kind == TokenKind.NEWLINE && !model.options().newlines();
    }

    private void add(TokenList tokens, TokenKind kind) {
        switch (kind) {
            case NEWLINE -> tokens.add(AbstractTokenizer.NEWLINE_TOKEN, written(), scan.from, scan.to);
            case OTHER -> addOther(tokens);
            case NUMBER -> addNumber(tokens);
            default -> {
                if (kind == TokenKind.WORD_IN_CONTEXT) {
                    scan.shorten(TokenContext.of(scan.action));
                }
                String written = written();
                tokens.add(scan.isAscii() ? ascii(kind, written) : normal(kind, written), written, scan.from, scan.to);
            }
        }
    }

    private String written() {
        return text.substring(scan.from, scan.to);
    }

    private void addOther(TokenList tokens) {
        CoreLabel token = original.token(text, scan.from);
        scan.to = scan.from + original.length();
        tokens.add(token.word(), token.originalText(), scan.from, scan.to);
    }

    private String ascii(TokenKind kind, String written) {
        return kind == TokenKind.HYPHENS || kind == TokenKind.QUOTE ? rewritten(kind, written) : written;
    }

    private String normal(TokenKind kind, String written) {
        return Normalizer.normalize(rewritten(kind, written), Normalizer.Form.NFC);
    }

    private String rewritten(TokenKind kind, String written) {
        return switch (kind) {
            case WORD, WORD_IN_CONTEXT -> LexerUtils.removeSoftHyphens(written);
            case QUOTE ->
                LexerUtils.handleQuotes(written, false, model.options().quotes());
            case HYPHENS ->
                written.length() <= LONGEST_DASH
                        ? LexerUtils.handleDashes(written, model.options().dashes())
                        : written;
            default -> written;
        };
    }

    /** A hyphen right behind a token, or behind certain words, is a token of its own. */
    private void addNumber(TokenList tokens) {
        boolean signed = scan.to - scan.from >= 2 && isDash(scan.from) && !isDash(scan.from + 1);
        if (signed && tokens.endsBefore(scan.from, DASHED)) {
            scan.to = scan.from + 1;
        }
        String written = written();
        String number =
                scan.isAscii() ? written : Normalizer.normalize(withoutSeparators(written), Normalizer.Form.NFC);
        tokens.add(number, written, scan.from, scan.to);
    }

    private boolean isDash(int position) {
        char character = scan.charAt(position);
        return character == '-' || character >= '\u2010' && character <= '\u2015';
    }

    /** Soft hyphens and separators of thousands, and if there was one of these, also what ends or begins blank. */
    private static String withoutSeparators(String number) {
        StringBuilder rest = new StringBuilder(number.length());
        number.chars().filter(character -> SEPARATORS.indexOf(character) < 0).forEach(c -> rest.append((char) c));
        return rest.length() == number.length() ? number : rest.toString().trim();
    }
}
