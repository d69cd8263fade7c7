package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;
import java.util.Arrays;

/**
 * The network in single precision, twice as many numbers at a time, with a bound on how far its scores are from those
 * of {@link TransitionScores}, which are CoreNLP's. Immutable; safe for many threads.
 *
 * <h2>The bound</h2>
 *
 * Let u = 2^-24, the largest relative error of an operation on floats. CoreNLP adds in double precision, so its own
 * errors are below u times the same sums and are counted with ours.
 *
 * <ol>
 *   <li>Hidden units. A row is CoreNLP's, or its nearest float (one u). No row takes part in more than
 *       {@value #ADDITIONS} additions: two in its group of three, one for each of at most 4 + 12 groups, one for the
 *       absent children, whose sum was rounded once. So with R, the sum of the rows' largest magnitudes and of the
 *       bias', each unit is off by at most d = {@value #ROW_ERRORS} u R; the surplus pays for products of errors.
 *   <li>Cubes. With x the unit computed here and x - e CoreNLP's, |e| at most d:
 *       x^3 - (x - e)^3 = 3x^2 e - 3x e^2 + e^3, and computing x^3 is off by 2u|x|^3.
 *   <li>Scores. Let m be a unit's largest output weight in magnitude, M the sum of all m, Q the sum of m x^2 and X the
 *       largest |x|. The errors of the cubes give 3dQ + (3Xd^2 + d^3)M + 2uQX; a product takes part in at most
 *       units/4 + 3 roundings, which gives (units/4 + 3)uQX.
 * </ol>
 *
 * All this is computed in floats, which {@link #SURPLUS} pays for, as well as for products of errors; {@link #TINY} for
 * what is too small for a float. What is too large makes the bound infinite or no number, and no decision is certain.
 */
final class FloatScores {

    private static final float ROUNDING = 0x1p-24f;
    private static final int ADDITIONS = 20;
    private static final float ROW_ERRORS = ADDITIONS + 4;
    private static final float SURPLUS = 1.02f;
    private static final float TINY = 1e-9f;
    private static final int GROUP = 6;
    private static final int STEP = 4;

    private final HiddenRows rows;
    private final AbsentRows absent;
    private final float[] bias;
    private final float largestBias;
    private final float[][] weights; // by hidden unit, then by transition
    private final float[] largestWeights; // by hidden unit
    private final float sumOfWeights;
    private final int transitions;

    FloatScores(ParserModel model, HiddenRows rows) {
        this.rows = rows;
        this.absent = new AbsentRows(model, rows);
        this.transitions = HiddenRow.padded(model.outputWeights().length);
        this.bias = Arrays.copyOf(model.hiddenBias(), HiddenRow.padded(rows.units()));
        this.largestBias = HiddenRow.largest(bias);
        this.weights = new float[bias.length][transitions];
        this.largestWeights = new float[bias.length];
        float sum = 0;
        for (int unit = 0; unit < rows.units(); unit++) {
            for (int transition = 0; transition < model.outputWeights().length; transition++) {
                weights[unit][transition] = model.outputWeights()[transition][unit];
            }
            largestWeights[unit] = HiddenRow.largest(weights[unit]);
            sum += largestWeights[unit];
        }
        this.sumOfWeights = sum;
    }

    /** Room for the scores of all transitions, and a few more. */
    int transitions() {
        return transitions;
    }

    /** Room for the hidden units. */
    int units() {
        return bias.length;
    }

    /**
     * Computes the scores.
     *
     * @param tokens the input
     * @param hidden room for the hidden units
     * @param scores by transition
     * @return how far each score may be from CoreNLP's; if infinite or no number, the scores are worth nothing
     */
    float score(int[] tokens, float[] hidden, float[] scores) {
        float error = ROW_ERRORS * ROUNDING * addRows(tokens, hidden);
        float bound = bound(hidden, error);
        cube(hidden);
        Arrays.fill(scores, 0);
        for (int unit = 0; unit < hidden.length; unit += STEP) {
            addFourProducts(scores, weights, hidden, unit);
        }
        return bound;
    }

    /** Returns the sum of the largest magnitudes. */
    private float addRows(int[] tokens, float[] hidden) {
        System.arraycopy(bias, 0, hidden, 0, hidden.length);
        float largest = largestBias;
        for (int first = 0; first <= ParserInput.TAGS; first += ParserInput.TAGS) {
            largest += addSix(tokens, hidden, first);
        }
        int missing = 0;
        for (int child = 0; child < AbsentRows.CHILDREN; child++) {
            if (absent.isAbsent(tokens, child)) {
                missing |= 1 << child;
            } else {
                largest += addChild(tokens, hidden, child);
            }
        }
        HiddenRow sum = absent.sum(missing);
        addOne(hidden, sum.values());
        return largest + sum.largest();
    }

    private float addSix(int[] tokens, float[] hidden, int first) {
        HiddenRow a = rows.row(tokens[first], first);
        HiddenRow b = rows.row(tokens[first + 1], first + 1);
        HiddenRow c = rows.row(tokens[first + 2], first + 2);
        HiddenRow d = rows.row(tokens[first + 3], first + 3);
        HiddenRow e = rows.row(tokens[first + 4], first + 4);
        HiddenRow f = rows.row(tokens[first + GROUP - 1], first + GROUP - 1);
        addThree(hidden, a.values(), b.values(), c.values());
        addThree(hidden, d.values(), e.values(), f.values());
        return a.largest() + b.largest() + c.largest() + d.largest() + e.largest() + f.largest();
    }

    private float addChild(int[] tokens, float[] hidden, int child) {
        int word = ParserInput.CHILDREN + child;
        int tag = ParserInput.TAGS + word;
        int label = ParserInput.LABELS + child;
        HiddenRow a = rows.row(tokens[word], word);
        HiddenRow b = rows.row(tokens[tag], tag);
        HiddenRow c = rows.row(tokens[label], label);
        addThree(hidden, a.values(), b.values(), c.values());
        return a.largest() + b.largest() + c.largest();
    }

    private float bound(float[] hidden, float error) {
        float largest = HiddenRow.largest(hidden);
        float squares = weightedSquares(hidden, largestWeights);
        float ofHidden = 3 * error * squares + (3 * largest + error) * error * error * sumOfWeights;
        float ofScores = (hidden.length / STEP + 5) * ROUNDING * squares * largest;
        return SURPLUS * (ofHidden + ofScores) + TINY;
    }

    /** Four sums, since the processor adds faster than it can wait for each. */
    private static float weightedSquares(float[] values, float[] weights) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int unit = 0; unit < values.length; unit += STEP) {
            a += values[unit] * values[unit] * weights[unit];
            b += values[unit + 1] * values[unit + 1] * weights[unit + 1];
            c += values[unit + 2] * values[unit + 2] * weights[unit + 2];
            d += values[unit + 3] * values[unit + 3] * weights[unit + 3];
        }
        return a + b + c + d;
    }

    private static void addThree(float[] sums, float[] a, float[] b, float[] c) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = sums[unit] + (a[unit] + b[unit] + c[unit]);
        }
    }

    private static void addOne(float[] sums, float[] a) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += a[unit];
        }
    }

    private static void cube(float[] values) {
        for (int unit = 0; unit < values.length; unit++) {
            float value = values[unit];
            values[unit] = value * value * value;
        }
    }

    private static void addFourProducts(float[] scores, float[][] weights, float[] hidden, int unit) {
        float[] a = weights[unit];
        float[] b = weights[unit + 1];
        float[] c = weights[unit + 2];
        float[] d = weights[unit + 3];
        float w = hidden[unit];
        float x = hidden[unit + 1];
        float y = hidden[unit + 2];
        float z = hidden[unit + 3];
        for (int transition = 0; transition < scores.length; transition++) {
            scores[transition] = scores[transition]
                    + ((w * a[transition] + x * b[transition]) + (y * c[transition] + z * d[transition]));
        }
    }
}
