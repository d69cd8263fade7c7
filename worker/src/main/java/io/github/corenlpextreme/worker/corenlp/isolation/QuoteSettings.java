package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;

/**
 * Gives an annotator of quotes its settings back: with {@code quote.smartQuotes} it switches {@code singleQuotes}
 * off while it tries what finds the most, and leaves it off. For one thread.
 */
final class QuoteSettings extends WrappedAnnotator {

    private final QuoteAnnotator quotes;
    private final boolean singleQuotes;

    QuoteSettings(QuoteAnnotator quotes) {
        super(quotes);
        this.quotes = quotes;
        this.singleQuotes = quotes.USE_SINGLE;
    }

    @Override
    public void annotate(Annotation document) {
        quotes.USE_SINGLE = singleQuotes;
        quotes.annotate(document);
    }
}
