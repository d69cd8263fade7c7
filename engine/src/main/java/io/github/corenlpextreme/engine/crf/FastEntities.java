package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.ClassifierCombiner;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.NERCombinerAnnotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives CoreNLP's {@code ner}, which combines what several CRFs say, CRFs that are faster. Where it cannot give all of
 * them, each has a part of its own, numbered from 1 as in {@code ner.model}.
 */
public final class FastEntities {

    private static final String PART = Annotator.STANFORD_NER + ".crf";

    private FastEntities() {}

    /** Changes an annotator that no thread uses yet; leaves the CRFs of another kind as they are. */
    public static Annotator install(Annotator annotator) {
        List<Boolean> fast = exchange(annotator);
        if (fast.stream().distinct().count() == 1) {
            EngineUse.note(annotator, PART, fast.get(0));
            return annotator;
        }
        for (int at = 0; at < fast.size(); at++) {
            EngineUse.note(annotator, PART + "." + (at + 1), fast.get(at));
        }
        return annotator;
    }

    /** By CRF, whether it is fast now; there are none where only rules are asked for. */
    private static List<Boolean> exchange(Annotator annotator) {
        try {
            Object combiner = PrivateFields.value(NERCombinerAnnotator.class, annotator, "ner");
            return exchange(classifiers(combiner));
        } catch (ReflectiveOperationException | RuntimeException unreadable) {
            return List.of(false);
        }
    }

    @SuppressWarnings("unchecked") // the field's type
    private static List<AbstractSequenceClassifier<CoreLabel>> classifiers(Object combiner)
            throws ReflectiveOperationException {
        return (List<AbstractSequenceClassifier<CoreLabel>>)
                PrivateFields.value(ClassifierCombiner.class, combiner, "baseClassifiers");
    }

    private static List<Boolean> exchange(List<AbstractSequenceClassifier<CoreLabel>> classifiers) {
        List<Boolean> exchanged = new ArrayList<>();
        for (int at = 0; at < classifiers.size(); at++) {
            Optional<CRFClassifier<CoreLabel>> fast = classifiers.get(at) instanceof CRFClassifier<CoreLabel> slow
                    ? TableClassifier.of(slow)
                    : Optional.empty();
            if (fast.isPresent()) {
                classifiers.set(at, fast.get());
            }
            exchanged.add(fast.isPresent());
        }
        return exchanged;
    }
}
