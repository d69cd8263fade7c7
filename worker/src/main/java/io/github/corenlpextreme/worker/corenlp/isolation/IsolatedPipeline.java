package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * A pipeline in which a document's annotation depends on the document, the properties and the versions, and on
 * nothing that was annotated before or is being annotated by another thread. Safe for many threads.
 */
public final class IsolatedPipeline extends StanfordCoreNLP {

    /** @throws RuntimeException if CoreNLP cannot build it */
    public IsolatedPipeline(Properties properties) {
        super(TimeValueBinder.addTo(properties));
    }

    @Override
    protected AnnotatorImplementations getAnnotatorImplementations() {
        return new IsolatedAnnotators();
    }

    @Override
    public void annotate(Annotation document) {
        try {
            super.annotate(document);
        } finally {
            TimeValueCopies.forget();
        }
    }
}
