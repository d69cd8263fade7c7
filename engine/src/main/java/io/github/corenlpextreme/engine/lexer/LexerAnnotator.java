package io.github.corenlpextreme.engine.lexer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.process.LexerModel;
import edu.stanford.nlp.process.TokenizerFactory;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's {@code tokenize}, which cuts sentences too. On the engine if the text is lexed by CoreNLP's English rules
 * and no setting changes tokens afterwards; sentences on the engine if they end as without settings. Safe for many
 * threads.
 */
public final class LexerAnnotator extends TokenizerAnnotator {

    private static final Class<?> STOCK = TokenizerAnnotator.class;

    private final @Nullable WordsToSentencesAnnotator splitter;
    private final Optional<ThreadLocal<TokenLexer>> lexers;
    private final Optional<SentenceRules> rules;

    public LexerAnnotator(Properties properties) {
        super(properties);
        this.splitter = (WordsToSentencesAnnotator) field("ssplitAnnotator");
        Optional<LexerModel> model = model();
        this.lexers = model.map(some -> ThreadLocal.withInitial(() -> new TokenLexer(some)));
        this.rules = rules();
        EngineUse.note(this, Annotator.STANFORD_TOKENIZE, lexers.isPresent());
        if (splitter != null) {
            EngineUse.note(this, Annotator.STANFORD_SSPLIT, lexers.isPresent() && rules.isPresent());
        }
    }

    @SuppressWarnings("unchecked") // the field's type
    private Optional<LexerModel> model() {
        boolean plain = Boolean.FALSE.equals(field("VERBOSE"))
                && field("segmenterAnnotator") == null
                && field("cdcAnnotator") == null
                && field("cleanxmlAnnotator") == null
                && field("postProcessors") instanceof List<?> processors
                && processors.isEmpty();
        return plain && field("factory") instanceof TokenizerFactory<?> factory
                ? LexerModel.of((TokenizerFactory<CoreLabel>) factory)
                : Optional.empty();
    }

    private Optional<SentenceRules> rules() {
        try {
            return splitter == null ? Optional.empty() : SentenceRules.of(splitter);
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private @Nullable Object field(String name) {
        try {
            return PrivateFields.value(STOCK, this, name);
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }

    /** Whether text is lexed on the engine; sentences may be left to CoreNLP all the same. */
    public boolean isFast() {
        return lexers.isPresent();
    }

    @Override
    public void annotate(Annotation document) {
        String text = document.get(CoreAnnotations.TextAnnotation.class);
        if (lexers.isEmpty() || StockMode.isOn() || text == null) {
            super.annotate(document);
            return;
        }
        TokenList tokens = lexers.get().get().tokens(text + " ");
        document.set(CoreAnnotations.TokensAnnotation.class, tokens.tokens());
        document.remove(CoreAnnotations.SentencesAnnotation.class);
        if (rules.isPresent() && !document.containsKey(CoreAnnotations.SectionsAnnotation.class)) {
            List<List<CoreLabel>> sentences = new SentenceCutter(rules.get().newlines()).cut(tokens.tokens());
            new SentenceAnnotation(document).write(sentences, tokens);
        } else if (splitter != null) {
            splitter.annotate(document);
        }
    }
}
