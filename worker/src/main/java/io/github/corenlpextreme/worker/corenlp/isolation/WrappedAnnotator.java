package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.Collection;
import java.util.Set;

/** To the pipeline, the same as the annotator within. */
abstract class WrappedAnnotator implements Annotator {

    private final Annotator annotator;

    WrappedAnnotator(Annotator annotator) {
        this.annotator = annotator;
    }

    /** The one that is used from the beginning. */
    final Annotator annotator() {
        return annotator;
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public final Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return annotator.requirementsSatisfied();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public final Set<Class<? extends CoreAnnotation>> requires() {
        return annotator.requires();
    }

    @Override
    public final Collection<String> exactRequirements() {
        return annotator.exactRequirements();
    }
}
