package edu.stanford.nlp.process;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.logging.Redwood;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of the automaton by which {@link PTBLexer} finds the next token, and what its options say. It stands in
 * CoreNLP's package because the lexer is visible there only. What the lexer does with a token that it has found stands
 * in its code and not in its tables, so a lexer is read only if its class file is the one that was studied, that of
 * CoreNLP 4.5.10. Safe for many threads.
 */
public final class LexerModel {

    private static final String STUDIED = "82d9ecf5235fb536ddb87fe8be6cc51b09a1955e8fc18af221f2020f1cfef79d";
    private static final Redwood.RedwoodChannels LOG = Redwood.channels(PTBLexer.class);
    private static final int ACCEPTS = 1; // bit of a state's attributes
    private static final int FINAL = 8; // bit of a state that no state follows
    private static final int BLOCK = 256; // code points of a block of the class table

    private final TokenizerFactory<CoreLabel> stock;
    private final int[] blocks = table("ZZ_CMAP_TOP");
    private final int[] classes = table("ZZ_CMAP_BLOCKS");
    private final int[] rows = table("ZZ_ROWMAP");
    private final int[] next = table("ZZ_TRANS");
    private final int[] attributes = table("ZZ_ATTRIBUTE");
    private final int[] actions = table("ZZ_ACTION");
    private final int start;
    private final LexerOptions options;

    private LexerModel(TokenizerFactory<CoreLabel> stock, PTBLexer lexer) throws ReflectiveOperationException {
        this.stock = stock;
        this.start = table("ZZ_LEXSTATE")[lexer.yystate()];
        this.options = LexerOptions.of(lexer);
    }

    /** Empty if these are not tokenizers of English text as CoreNLP makes them, or not of the known version. */
    public static Optional<LexerModel> of(TokenizerFactory<CoreLabel> stock) {
        Tokenizer<CoreLabel> tokenizer = stock.getTokenizer(new StringReader(""));
        try {
            if (tokenizer.getClass() != PTBTokenizer.class || !isStudied()) {
                return Optional.empty();
            }
            PTBLexer lexer = lexer(tokenizer);
            return LexerOptions.isKnown(lexer) ? Optional.of(new LexerModel(stock, lexer)) : Optional.empty();
        } catch (IOException | GeneralSecurityException | ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isStudied() throws IOException, GeneralSecurityException {
        try (InputStream file = PTBLexer.class.getResourceAsStream("PTBLexer.class")) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).equals(STUDIED);
        }
    }

    static PTBLexer lexer(Tokenizer<CoreLabel> tokenizer) throws ReflectiveOperationException {
        Field lexer = PTBTokenizer.class.getDeclaredField("lexer");
        lexer.setAccessible(true);
        return (PTBLexer) lexer.get(tokenizer);
    }

    private static int[] table(String name) throws ReflectiveOperationException {
        Field table = PTBLexer.class.getDeclaredField(name);
        table.setAccessible(true);
        return (int[]) table.get(null);
    }

    public LexerOptions options() {
        return options;
    }

    /** The state before a token. */
    public int start() {
        return start;
    }

    /** The state behind a character; negative if nothing can follow. */
    public int next(int state, int codePoint) {
        int column = codePoint < BLOCK ? classes[codePoint] : classes[blocks[codePoint / BLOCK] | codePoint % BLOCK];
        return next[rows[state] + column];
    }

    public boolean accepts(int state) {
        return (attributes[state] & ACCEPTS) != 0;
    }

    public boolean isFinal(int state) {
        return (attributes[state] & FINAL) != 0;
    }

    /** Number of what the lexer does with what has been read, if the state accepts it. */
    public int action(int state) {
        return actions[state];
    }

    /** A lexer of CoreNLP's own with the same options. For one thread. */
    public OriginalLexer original() {
        try {
            OriginalLexer.Window window = new OriginalLexer.Window();
            return new OriginalLexer(lexer(stock.getTokenizer(window)), window);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible); // it could be read when this was made
        }
    }

    /** Says so in the log, as CoreNLP does once for each text. */
    public static void warnOf(int untokenizable) {
        LOG.warning(String.format(
                "Untokenizable: %s (U+%s, decimal: %s)",
                Character.toString(untokenizable),
                Integer.toHexString(untokenizable).toUpperCase(Locale.ROOT),
                untokenizable));
    }
}
