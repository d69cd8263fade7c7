package io.github.corenlpextreme.engine.depparse;

import edu.stanford.nlp.parser.nndep.ParserModel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What each token adds to the hidden units at each input: computed once and remembered. Safe for many threads; two of
 * them may compute the same row.
 *
 * <h2>Why a row has CoreNLP's bits</h2>
 *
 * CoreNLP multiplies floats by floats, which rounds to float, adds the products up in double precision from the first
 * component of the embedding to the last, and casts the sum to float. So does {@link #compute}: the loop over hidden
 * units is inside, so that it can be done for several units at once, but each unit's sum has the same order. Rows that
 * CoreNLP computed when it loaded the model have not been cast; these stay the model's own, beside the floats.
 */
final class HiddenRows {

    private static final int STEP = 5; // components at a time; a longer body is not vectorized by the JIT of JDK 17

    private final ParserModel model;
    private final float[][] embeddings;
    private final float[][] weights; // by input and component, then by hidden unit
    private final int units;
    private final int width;
    private final AtomicReferenceArray<HiddenRow> rows; // by token and input
    private final int[] places; // in a ring, of the rows that are remembered
    private int next;

    /** @param capacity rows to remember; 4 bytes for each hidden unit */
    HiddenRows(ParserModel model, int capacity) {
        this.model = model;
        this.embeddings = model.embeddings();
        this.weights = transposed(model.hiddenWeights());
        this.units = model.hiddenWeights().length;
        this.width = HiddenRow.padded(units);
        this.rows = new AtomicReferenceArray<>(embeddings.length * ParserInput.TOKENS);
        this.places = new int[capacity];
        Arrays.fill(places, -1);
    }

    private static float[][] transposed(float[][] byUnit) {
        float[][] byInput = new float[byUnit[0].length][byUnit.length];
        for (int unit = 0; unit < byUnit.length; unit++) {
            for (int input = 0; input < byInput.length; input++) {
                byInput[input][unit] = byUnit[unit][input];
            }
        }
        return byInput;
    }

    int units() {
        return units;
    }

    HiddenRow row(int token, int input) {
        int place = token * ParserInput.TOKENS + input;
        HiddenRow row = rows.getAcquire(place);
        return row == null ? remember(place, make(token, input)) : row.use();
    }

    private HiddenRow make(int token, int input) {
        return model.precomputedRow(token, input)
                .map(row -> row(row, row))
                .orElseGet(() -> compute(embeddings[token], input));
    }

    private synchronized HiddenRow remember(int place, HiddenRow row) {
        HiddenRow other = rows.get(place);
        if (other != null) {
            return other;
        }
        while (isInUse(next)) {
            next = (next + 1) % places.length;
        }
        if (places[next] >= 0) {
            rows.setRelease(places[next], null);
        }
        places[next] = place;
        next = (next + 1) % places.length;
        rows.setRelease(place, row);
        return row;
    }

    /** A row that was used since its turn came last is left another turn, so that frequent ones stay. */
    private boolean isInUse(int slot) {
        return places[slot] >= 0 && rows.get(places[slot]).wasUsed();
    }

    private HiddenRow compute(float[] embedding, int input) {
        double[] sums = new double[units];
        int first = input * embedding.length;
        int component = 0;
        for (; component + STEP <= embedding.length; component += STEP) {
            addFive(sums, weights, first + component, embedding, component);
        }
        for (; component < embedding.length; component++) {
            addOne(sums, weights[first + component], embedding[component]);
        }
        return row(sums, null);
    }

    private HiddenRow row(double[] sums, double @Nullable [] exact) {
        float[] values = new float[width];
        for (int unit = 0; unit < units; unit++) {
            values[unit] = (float) sums[unit];
        }
        return new HiddenRow(values, HiddenRow.largest(values), exact);
    }

    /** Arrays of their own, since the JIT does not vectorize over one with offsets. */
    private static void addFive(double[] sums, float[][] weights, int first, float[] embedding, int component) {
        float[] a = weights[first];
        float[] b = weights[first + 1];
        float[] c = weights[first + 2];
        float[] d = weights[first + 3];
        float[] e = weights[first + 4];
        float v = embedding[component];
        float w = embedding[component + 1];
        float x = embedding[component + 2];
        float y = embedding[component + 3];
        float z = embedding[component + 4];
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = sums[unit]
                    + (double) (a[unit] * v)
                    + (double) (b[unit] * w)
                    + (double) (c[unit] * x)
                    + (double) (d[unit] * y)
                    + (double) (e[unit] * z);
        }
    }

    private static void addOne(double[] sums, float[] weights, float value) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += weights[unit] * value;
        }
    }
}
