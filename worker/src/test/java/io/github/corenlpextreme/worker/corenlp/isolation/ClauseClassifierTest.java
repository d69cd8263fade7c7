package io.github.corenlpextreme.worker.corenlp.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.classify.Classifier;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.naturalli.ClauseSplitter.ClauseClassifierLabel;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import edu.stanford.nlp.util.HashIndex;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseClassifierTest {

    private static final double[][] WEIGHTS = {{0.5, 0.5, 0.25}};

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void givesScoresInTheOrderOfTheDeclaration(int rotation) {
        // given: a model that learned its labels in another order
        List<ClauseClassifierLabel> learned = Arrays.asList(ClauseClassifierLabel.values());
        Collections.rotate(learned, rotation);
        Classifier<ClauseClassifierLabel, String> classifier = new ClauseClassifier(
                new LinearClassifier<>(WEIGHTS, new HashIndex<>(List.of("feature")), new HashIndex<>(learned)));
        ClassicCounter<String> features = new ClassicCounter<>(List.of("feature"));

        // when
        Counter<ClauseClassifierLabel> scores = classifier.scoresOf(new RVFDatum<>(features));

        // then: the same numbers, in an order that no process changes
        assertThat(scores.keySet()).containsExactly(ClauseClassifierLabel.values());
        assertThat(scores.getCount(learned.get(0))).isEqualTo(0.5);
        assertThat(scores.getCount(learned.get(2))).isEqualTo(0.25);
    }
}
