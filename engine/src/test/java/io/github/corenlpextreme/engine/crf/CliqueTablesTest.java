package io.github.corenlpextreme.engine.crf;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ie.crf.CRFLabel;
import edu.stanford.nlp.ie.crf.CliquePotentialFunction;
import edu.stanford.nlp.ie.crf.CrfModel;
import edu.stanford.nlp.ie.crf.TestSequenceModel;
import edu.stanford.nlp.sequences.ExactBestSequenceFinder;
import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Potentials, probabilities and the best labels, bit by bit against CoreNLP's clique tree and search. */
class CliqueTablesTest {

    private static final int FEATURES = 50;

    @ParameterizedTest
    @CsvSource({"2,1,1", "4,2,1", "4,3,0.01", "8,40,3", "5,200,100", "3,50,1000", "4,60,0"})
    void allNumbersAreThoseOfCoreNlp(int labels, int words, double spread) {
        Random random = new Random(words);
        CrfModel model = model(labels, spread, random);
        int[][][] features = new int[words][][];
        Arrays.setAll(features, at -> new int[][] {some(random), some(random)});

        CliqueTables tables = new CliqueTables(model, features);
        CRFCliqueTree<String> tree = tree(model, features);

        for (int at = 0; at < words; at++) {
            for (int cell = 0; cell < labels * labels; cell++) {
                assertThat(Double.doubleToRawLongBits(tables.table(at)[cell]))
                        .isEqualTo(Double.doubleToRawLongBits(tree.getFactorTables()[at].getValue(cell)));
            }
            for (int label = 0; label < labels; label++) {
                assertThat(Double.doubleToRawLongBits(tables.probability(at, label, tables.total())))
                        .isEqualTo(Double.doubleToRawLongBits(tree.prob(at, label)));
            }
        }
        int[] original = new ExactBestSequenceFinder().bestSequence(new TestSequenceModel(tree));
        assertThat(new LabelSearch(tables).best(model.background()))
                .containsExactly(Arrays.copyOfRange(original, 1, words + 1));
    }

    /** One pair of labels never comes, as in models of observed sequences only. */
    private static CrfModel model(int labels, double spread, Random random) {
        float[][] weights = new float[FEATURES][labels * labels - 1];
        for (float[] row : weights) {
            for (int cell = 0; cell < row.length; cell++) {
                row[cell] = (float) (spread * random.nextGaussian());
            }
        }
        List<String> names =
                IntStream.range(0, labels).mapToObj(label -> "L" + label).toList();
        int[] singles =
                IntStream.range(0, labels).map(label -> labels - 1 - label).toArray();
        int[] pairs = IntStream.range(0, labels * labels - 1)
                .map(pair -> labels * labels - 1 - pair)
                .toArray();
        return new CrfModel(List.of(), weights, new HashIndex<>(names), labels - 1, singles, pairs);
    }

    private static int[] some(Random random) {
        return random.ints(random.nextInt(30), 0, FEATURES).toArray();
    }

    private static CRFCliqueTree<String> tree(CrfModel model, int[][][] features) {
        int labels = model.labels().size();
        Index<CRFLabel> singles = new HashIndex<>();
        Arrays.stream(model.singles()).forEach(label -> singles.add(new CRFLabel(new int[] {label})));
        Index<CRFLabel> pairs = new HashIndex<>();
        Arrays.stream(model.pairs()).forEach(pair -> pairs.add(new CRFLabel(new int[] {pair / labels, pair % labels})));
        CliquePotentialFunction potentials = (size, label, some, values, at) -> {
            double sum = 0;
            for (int feature : some) {
                sum += model.weights()[feature][label];
            }
            return sum;
        };
        return CRFCliqueTree.getCalibratedCliqueTree(
                features, List.of(singles, pairs), labels, model.labels(), "L" + model.background(), potentials, null);
    }
}
