package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An annotator that writes the document at hand into its fields, and into fields of its classes, used by one thread
 * at a time. It must write them all before it reads them: a document that failed leaves its own behind.
 */
final class LockedAnnotator extends WrappedAnnotator {

    private final ReentrantLock lock = new ReentrantLock();

    LockedAnnotator(Annotator annotator) {
        super(annotator);
    }

    @Override
    public void annotate(Annotation document) {
        lock.lock();
        try {
            annotator().annotate(document);
        } finally {
            lock.unlock();
        }
    }
}
