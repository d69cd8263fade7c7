package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * A pipeline in which a document's annotation depends on the document, the properties and the versions, and on
 * nothing that was annotated before or is being annotated by another thread. Safe for many threads.
 */
public class IsolatedPipeline extends StanfordCoreNLP {

    private IsolatedPipeline(Properties properties) {
        super(TimeValueBinder.addTo(properties));
    }

    /**
     * Makes it.
     *
     * @param fast whether by the project's engine, as far as it goes; else by CoreNLP's own code alone
     * @throws RuntimeException if CoreNLP cannot build it
     */
    public static IsolatedPipeline of(Properties properties, boolean fast) {
        return fast ? new IsolatedPipeline(properties) : new StockPipeline(properties);
    }

    @Override
    protected AnnotatorImplementations getAnnotatorImplementations() {
        return new IsolatedAnnotators(true);
    }

    @Override
    public void annotate(Annotation document) {
        try {
            super.annotate(document);
        } finally {
            TimeValueCopies.forget();
        }
    }

    /** A class, because CoreNLP asks for the annotators before any field is set. */
    private static final class StockPipeline extends IsolatedPipeline {

        StockPipeline(Properties properties) {
            super(properties);
        }

        @Override
        protected AnnotatorImplementations getAnnotatorImplementations() {
            return new IsolatedAnnotators(false);
        }
    }
}
