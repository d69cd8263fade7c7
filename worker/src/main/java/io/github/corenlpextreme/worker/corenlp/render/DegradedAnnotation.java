package io.github.corenlpextreme.worker.corenlp.render;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ErasureUtils;
import java.util.List;

/** The annotators whose work a document lacks, kept in the annotation beside what it has. */
public final class DegradedAnnotation implements CoreAnnotation<List<String>> {

    @Override
    public Class<List<String>> getType() {
        return ErasureUtils.uncheckedCast(List.class);
    }

    /** Says which annotators have failed; none if all is well. */
    public static void mark(Annotation document, List<String> annotators) {
        if (!annotators.isEmpty()) {
            document.set(DegradedAnnotation.class, annotators);
        }
    }

    /** Annotators that have failed, in alphabetical order. */
    public static List<String> of(Annotation document) {
        List<String> annotators = document.get(DegradedAnnotation.class);
        return annotators == null ? List.of() : annotators;
    }
}
