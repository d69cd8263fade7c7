package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.Set;
import java.util.function.Consumer;

/** An annotator that does what a test says. */
record FakeAnnotator(Consumer<Annotation> work) implements Annotator {

    @Override
    public void annotate(Annotation document) {
        work.accept(document);
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return Set.of();
    }
}
