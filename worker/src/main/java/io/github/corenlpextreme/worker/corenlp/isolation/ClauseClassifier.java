package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.Datum;
import edu.stanford.nlp.naturalli.ClauseSplitter.ClauseClassifierLabel;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.MapFactory;

/**
 * A model of clauses whose scores come in the order in which the labels are declared. Left alone, they come out of a
 * hash table whose keys depend on where the labels lie in memory: of two labels with the same score, each process
 * takes another, and sums of scores differ in their last bit. Safe for many threads.
 */
final class ClauseClassifier extends LinearClassifier<ClauseClassifierLabel, String> {

    private static final long serialVersionUID = 1L;

    ClauseClassifier(LinearClassifier<ClauseClassifierLabel, String> model) {
        super(model.weights(), model.featureIndex(), model.labelIndex());
    }

    @Override
    public Counter<ClauseClassifierLabel> scoresOf(Datum<ClauseClassifierLabel, String> example) {
        Counter<ClauseClassifierLabel> scores = super.scoresOf(example);
        Counter<ClauseClassifierLabel> ordered = new ClassicCounter<>(MapFactory.linkedHashMapFactory());
        for (ClauseClassifierLabel label : ClauseClassifierLabel.values()) {
            if (scores.containsKey(label)) {
                ordered.setCount(label, scores.getCount(label));
            }
        }
        return ordered;
    }
}
