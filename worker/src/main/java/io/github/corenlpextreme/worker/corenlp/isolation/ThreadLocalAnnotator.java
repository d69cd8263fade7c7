package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.function.Supplier;

/**
 * An annotator that writes the document at hand into its fields, once for each thread that uses it. For annotators
 * that are small, or share what is large.
 */
final class ThreadLocalAnnotator extends WrappedAnnotator {

    private final ThreadLocal<Annotator> annotators;

    private ThreadLocalAnnotator(Annotator first, Supplier<Annotator> others) {
        super(first);
        this.annotators = ThreadLocal.withInitial(others);
        this.annotators.set(first);
    }

    /** Makes one for this thread now, so that a missing model is found at once; the others when they are needed. */
    static ThreadLocalAnnotator of(Supplier<Annotator> maker) {
        return new ThreadLocalAnnotator(maker.get(), maker);
    }

    @Override
    public void annotate(Annotation document) {
        annotators.get().annotate(document);
    }
}
