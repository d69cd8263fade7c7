package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.ClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.util.List;
import java.util.Optional;

/** Gives CoreNLP's {@code ner}, which combines what several CRFs say, CRFs that are faster. */
public final class FastEntities {

    private FastEntities() {}

    /** Changes an annotator that no thread uses yet; leaves the CRFs of another kind as they are. */
    public static Annotator install(Annotator annotator) {
        EngineUse.note(
                Annotator.STANFORD_NER + ".crf", annotator instanceof NERCombinerAnnotator && exchange(annotator));
        return annotator;
    }

    /** Whether all CRFs are fast, and there is one. */
    private static boolean exchange(Annotator annotator) {
        try {
            Object combiner = PrivateFields.value(NERCombinerAnnotator.class, annotator, "ner");
            return exchange(classifiers(combiner));
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the field's type
    private static List<AbstractSequenceClassifier<CoreLabel>> classifiers(Object combiner)
            throws ReflectiveOperationException {
        return (List<AbstractSequenceClassifier<CoreLabel>>)
                PrivateFields.value(ClassifierCombiner.class, combiner, "baseClassifiers");
    }

    private static boolean exchange(List<AbstractSequenceClassifier<CoreLabel>> classifiers) {
        boolean all = !classifiers.isEmpty();
        for (int at = 0; at < classifiers.size(); at++) {
            Optional<CRFClassifier<CoreLabel>> fast = classifiers.get(at) instanceof CRFClassifier<CoreLabel> slow
                    ? TableClassifier.of(slow)
                    : Optional.empty();
            if (fast.isPresent()) {
                classifiers.set(at, fast.get());
            }
            all &= fast.isPresent();
        }
        return all;
    }
}
