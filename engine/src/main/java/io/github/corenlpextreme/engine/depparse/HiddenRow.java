package io.github.corenlpextreme.engine.depparse;

import org.jspecify.annotations.Nullable;

/**
 * What one token adds to the hidden units at one input, or several of them together. Immutable but for a mark of use;
 * safe for many threads.
 */
final class HiddenRow {

    /** Arrays have a multiple of it as their length, so that vectors fill them. */
    static final int LANES = 16;

    private final float[] values;
    private final float largest;
    private final double @Nullable [] exact;
    private boolean used; // a mark that is lost between threads costs time at most

    /**
     * @param values by hidden unit, with zeros up to the next multiple of {@link #LANES}
     * @param largest magnitude of a value, or more
     * @param exact what CoreNLP adds, where that is not the values themselves
     */
    HiddenRow(float[] values, float largest, double @Nullable [] exact) {
        this.values = values;
        this.largest = largest;
        this.exact = exact;
    }

    float[] values() {
        return values;
    }

    float largest() {
        return largest;
    }

    /** Adds to the sums what CoreNLP adds. */
    void addTo(double[] sums) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += exact == null ? values[unit] : exact[unit];
        }
    }

    /** The next multiple of {@link #LANES}. */
    static int padded(int length) {
        return (length + LANES - 1) / LANES * LANES;
    }

    HiddenRow use() {
        if (!used) {
            used = true;
        }
        return this;
    }

    /** Whether it was used since this was asked last. */
    boolean wasUsed() {
        boolean was = used;
        used = false;
        return was;
    }

    static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
