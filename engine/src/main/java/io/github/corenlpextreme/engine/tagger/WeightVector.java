package io.github.corenlpextreme.engine.tagger;

/**
 * Weights of one value of a feature, by tag, and what a score is multiplied by for them. Not to be changed.
 *
 * @param logs as the model has them
 * @param factors their exponentials
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; a copy for each access would cost the gain
record WeightVector(double[] logs, double[] factors) {

    static WeightVector of(double[] logs) {
        double[] factors = new double[logs.length];
        for (int tag = 0; tag < logs.length; tag++) {
            factors[tag] = Math.exp(logs[tag]);
        }
        return new WeightVector(logs, factors);
    }

    /** Scaled so that the largest factor is 1, for sums that may be far from 0. */
    static WeightVector scaled(double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        double[] factors = new double[logs.length];
        for (int tag = 0; tag < logs.length; tag++) {
            factors[tag] = Math.exp(logs[tag] - largest);
        }
        return new WeightVector(logs, factors);
    }

    static void add(double[] sum, double[] logs) {
        for (int tag = 0; tag < sum.length; tag++) {
            sum[tag] += logs[tag];
        }
    }

    static void multiply(double[] product, double[] factors) {
        for (int tag = 0; tag < product.length; tag++) {
            product[tag] *= factors[tag];
        }
    }

    /** In four sums, so that an addition need not wait for the last one. */
    static double dot(double[] left, double[] right) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int tag = 0;
        for (; tag + 3 < left.length; tag += 4) {
            a += left[tag] * right[tag];
            b += left[tag + 1] * right[tag + 1];
            c += left[tag + 2] * right[tag + 2];
            d += left[tag + 3] * right[tag + 3];
        }
        for (; tag < left.length; tag++) {
            a += left[tag] * right[tag];
        }
        return (a + b) + (c + d);
    }
}
