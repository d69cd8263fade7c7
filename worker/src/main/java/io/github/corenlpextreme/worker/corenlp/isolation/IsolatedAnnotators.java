package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.EngineAnnotators;
import io.github.corenlpextreme.engine.regexner.MappingOrder;
import java.util.Properties;

/** CoreNLP's annotators, with a remedy around each that keeps state between documents or threads. */
final class IsolatedAnnotators extends EngineAnnotators {

    private final boolean fast;

    /** @param fast whether by the project's engine, as far as it goes */
    IsolatedAnnotators(boolean fast) {
        super(fast);
        this.fast = fast;
    }

    /** Keeps the document's characters in a field. Its word lists are small; it shares its parser. */
    @Override
    public Annotator quote(Properties properties) {
        return ThreadLocalAnnotator.of(() -> new QuoteSettings((QuoteAnnotator) super.quote(properties)));
    }

    /** As above: what {@code quote} uses within. */
    @Override
    public Annotator quoteattribution(Properties properties) {
        return ThreadLocalAnnotator.of(() -> super.quoteattribution(properties));
    }

    @Override
    public Annotator trueCase(Properties properties) {
        return new CaseRestorer(properties);
    }

    /** A model that was trained to go on learning words in lower case would judge a line by those before it. */
    @Override
    public Annotator ner(Properties properties) {
        Properties unlearning = new Properties();
        unlearning.putAll(properties);
        unlearning.setProperty(BiasedCaseModel.LEARNED_WORDS, "0");
        return inOrder(super.ner(unlearning));
    }

    @Override
    public Annotator tokensRegexNER(Properties properties, String name) {
        return inOrder(super.tokensRegexNER(properties, name));
    }

    /** The engine has an order of its own, the same. */
    private Annotator inOrder(Annotator annotator) {
        return fast ? annotator : MappingOrder.define(annotator);
    }

    /** Keeps what it has found in a field, and its options in fields of classes. */
    @Override
    public Annotator relations(Properties properties) {
        return new LockedAnnotator(super.relations(properties));
    }

    @Override
    public Annotator openie(Properties properties) {
        return OrderedClauses.load(
                PropertiesUtils.extractPrefixedProperties(properties, Annotator.STANFORD_OPENIE + '.'));
    }

    @Override
    public Annotator kbp(Properties properties) {
        return new OrderedRelations(super.kbp(properties));
    }
}
