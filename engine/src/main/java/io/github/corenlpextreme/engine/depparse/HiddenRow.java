package io.github.corenlpextreme.engine.depparse;

import org.jspecify.annotations.Nullable;

/**
 * What one token adds to the hidden units at one input, or several of them together. Immutable.
 *
 * @param values by hidden unit, with zeros up to the next multiple of {@link FloatScores#LANES}
 * @param largest magnitude of a value, or more
 * @param exact what CoreNLP adds, where that is not the values themselves
 */
record HiddenRow(float[] values, float largest, double @Nullable [] exact) {

    /** Adds to the sums what CoreNLP adds. */
    void addTo(double[] sums) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += exact == null ? values[unit] : exact[unit];
        }
    }

    static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
