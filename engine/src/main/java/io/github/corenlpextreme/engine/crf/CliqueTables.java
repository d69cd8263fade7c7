package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ie.crf.CrfModel;
import edu.stanford.nlp.math.ArrayMath;
import java.util.Arrays;

/**
 * The unnormalised log probabilities of each pair of neighbouring labels in a sentence, as CoreNLP's calibrated clique
 * tree has them: the same numbers, added and taken from each other in the same order. A cell is the earlier label times
 * the count of labels plus the later one; what cannot be is at minus infinity. Immutable once made.
 */
final class CliqueTables {

    private final int labels;
    private final double[][] tables; // by position of the later word

    /**
     * @param features by position, those of the word and those of the pair
     */
    CliqueTables(CrfModel model, int[][][] features) {
        this.labels = model.labels().size();
        this.tables = new double[features.length][];
        double[][] messages = new double[features.length][];
        for (int at = 0; at < tables.length; at++) {
            tables[at] = potentials(model, features[at]);
            if (at > 0) {
                messages[at - 1] = sumEarlier(tables[at - 1]);
                addEarlier(tables[at], messages[at - 1]);
            }
        }
        for (int at = tables.length - 2; at >= 0; at--) {
            double[] back = sumLater(tables[at + 1]);
            subtract(back, messages[at]);
            addLater(tables[at], back);
        }
    }

    private double[] potentials(CrfModel model, int[][] features) {
        double[] single = sums(model.weights(), features[0], model.singles(), labels);
        double[] pair = sums(model.weights(), features[1], model.pairs(), labels * labels);
        addLater(pair, single);
        return pair;
    }

    /** The weights of the features, added in their order, by cell. */
    private static double[] sums(float[][] weights, int[] features, int[] cells, int count) {
        double[] sums = new double[cells.length];
        for (int feature : features) {
            float[] row = weights[feature];
            for (int number = 0; number < sums.length; number++) {
                sums[number] += row[number];
            }
        }
        double[] table = new double[count];
        Arrays.fill(table, Double.NEGATIVE_INFINITY);
        for (int number = 0; number < sums.length; number++) {
            table[cells[number]] = sums[number];
        }
        return table;
    }

    private void addEarlier(double[] table, double[] single) {
        for (int earlier = 0; earlier < labels; earlier++) {
            for (int later = 0; later < labels; later++) {
                table[earlier * labels + later] += single[earlier];
            }
        }
    }

    private void addLater(double[] table, double[] single) {
        for (int earlier = 0; earlier < labels; earlier++) {
            for (int later = 0; later < labels; later++) {
                table[earlier * labels + later] += single[later];
            }
        }
    }

    private double[] sumEarlier(double[] table) {
        double[] sums = new double[labels];
        for (int later = 0; later < labels; later++) {
            sums[later] = ArrayMath.logSum(table, later, table.length, labels);
        }
        return sums;
    }

    private double[] sumLater(double[] table) {
        double[] sums = new double[labels];
        for (int earlier = 0; earlier < labels; earlier++) {
            sums[earlier] = sumLater(table, earlier);
        }
        return sums;
    }

    private double sumLater(double[] table, int earlier) {
        return ArrayMath.logSum(table, earlier * labels, (earlier + 1) * labels);
    }

    private static void subtract(double[] from, double[] what) {
        for (int at = 0; at < from.length; at++) {
            if (from[at] != Double.NEGATIVE_INFINITY || what[at] != Double.NEGATIVE_INFINITY) {
                from[at] -= what[at];
            }
        }
    }

    int length() {
        return tables.length;
    }

    int labels() {
        return labels;
    }

    /** By cell. */
    double[] table(int position) {
        return tables[position];
    }

    /** Log probabilities of a word's labels, each given the label before, by cell. */
    double[] conditional(int position) {
        double[] table = tables[position];
        double[] scores = new double[table.length];
        for (int earlier = 0; earlier < labels; earlier++) {
            double all = sumLater(table, earlier);
            for (int cell = earlier * labels; cell < (earlier + 1) * labels; cell++) {
                scores[cell] = table[cell] - all;
            }
        }
        return scores;
    }

    /** The log of the sum over all sequences of labels. */
    double total() {
        return ArrayMath.logSum(tables[0]);
    }

    /** Probability of a word's label, of which it is the {@link #total}. */
    double probability(int position, int label, double total) {
        double[] table = tables[position];
        return Math.exp(ArrayMath.logSum(table, label, table.length, labels) - total);
    }
}
