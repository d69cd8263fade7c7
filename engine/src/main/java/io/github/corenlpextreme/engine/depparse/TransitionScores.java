package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;
import java.util.Arrays;

/**
 * The network: from the 48 tokens of a state to a score for each transition. Immutable; safe for many threads.
 *
 * <p>The scores have CoreNLP's bits. Rows are added to the hidden units in the order of the inputs, the bias after
 * them; the cube is two multiplications; and a transition's score is a sum from the first hidden unit to the last. The
 * loops are turned around, so that what is inside runs over hidden units, or over transitions, whose sums are
 * independent of each other. Four terms at a time, because the JIT of JDK 17 vectorizes no longer body.
 */
final class TransitionScores {

    private static final int STEP = 4;

    private final HiddenRows rows;
    private final double[] bias;
    private final double[][] weights; // by hidden unit, then by transition
    private final int transitions;

    TransitionScores(ParserModel model, HiddenRows rows) {
        this.rows = rows;
        this.transitions = model.outputWeights().length;
        this.bias = new double[rows.units()];
        this.weights = new double[rows.units()][transitions];
        for (int unit = 0; unit < bias.length; unit++) {
            bias[unit] = model.hiddenBias()[unit];
            for (int transition = 0; transition < transitions; transition++) {
                weights[unit][transition] = model.outputWeights()[transition][unit];
            }
        }
    }

    int transitions() {
        return transitions;
    }

    int units() {
        return bias.length;
    }

    /**
     * Computes the scores.
     *
     * @param tokens the input
     * @param hidden room for the hidden units
     * @param scores by transition
     */
    void score(int[] tokens, double[] hidden, double[] scores) {
        Arrays.fill(hidden, 0);
        for (int input = 0; input < ParserInput.TOKENS; input++) {
            rows.row(tokens[input], input).addTo(hidden);
        }
        cube(hidden, bias);
        Arrays.fill(scores, 0);
        int unit = 0;
        for (; unit + STEP <= hidden.length; unit += STEP) {
            addFourProducts(scores, weights, hidden, unit);
        }
        for (; unit < hidden.length; unit++) {
            addProduct(scores, weights[unit], hidden[unit]);
        }
    }

    private static void cube(double[] values, double[] bias) {
        for (int unit = 0; unit < values.length; unit++) {
            double value = values[unit] + bias[unit];
            values[unit] = value * value * value;
        }
    }

    private static void addFourProducts(double[] sums, double[][] weights, double[] hidden, int unit) {
        double[] a = weights[unit];
        double[] b = weights[unit + 1];
        double[] c = weights[unit + 2];
        double[] d = weights[unit + 3];
        double w = hidden[unit];
        double x = hidden[unit + 1];
        double y = hidden[unit + 2];
        double z = hidden[unit + 3];
        for (int transition = 0; transition < sums.length; transition++) {
            sums[transition] =
                    sums[transition] + w * a[transition] + x * b[transition] + y * c[transition] + z * d[transition];
        }
    }

    private static void addProduct(double[] sums, double[] weights, double value) {
        for (int transition = 0; transition < sums.length; transition++) {
            sums[transition] += weights[transition] * value;
        }
    }
}
