package io.github.corenlpextreme.engine.crf;

import java.util.Arrays;

/**
 * Features as CoreNLP's templates name them, kept in their parts: {@code pWord + "-PW" + "|" + "C"} is hashed, compared
 * and found without being joined. For one thread.
 */
final class FeatureText {

    private static final int POWERS = 64;
    private static final int[] POWER = powers(); // of 31

    private String[] parts = new String[256];
    private int[] ends = new int[128]; // by feature: where its parts end
    private int partCount;
    private int featureCount;
    private int hash; // of the feature that is being appended

    private static int[] powers() {
        int[] powers = new int[POWERS];
        powers[0] = 1;
        for (int exponent = 1; exponent < POWERS; exponent++) {
            powers[exponent] = 31 * powers[exponent - 1];
        }
        return powers;
    }

    void clear() {
        Arrays.fill(parts, 0, partCount, null);
        partCount = 0;
        featureCount = 0;
        hash = 0;
    }

    /** {@link String#hashCode} of a + b is that of a, times 31 to the length of b, plus that of b. */
    void append(String part) {
        if (partCount == parts.length) {
            parts = Arrays.copyOf(parts, 2 * partCount);
        }
        parts[partCount++] = part;
        hash = hash * power(part.length()) + part.hashCode();
    }

    private static int power(int exponent) {
        int power = 1;
        int rest = exponent;
        for (; rest >= POWERS; rest -= POWERS - 1) {
            power *= POWER[POWERS - 1];
        }
        return power * POWER[rest];
    }

    /** Ends the feature. What {@link String#hashCode} says of it. */
    int end() {
        if (featureCount == ends.length) {
            ends = Arrays.copyOf(ends, 2 * featureCount);
        }
        ends[featureCount++] = partCount;
        int whole = hash;
        hash = 0;
        return whole;
    }

    /** Forgets the last feature. */
    void drop() {
        featureCount--;
        partCount = begin(featureCount);
    }

    int last() {
        return featureCount - 1;
    }

    private int begin(int feature) {
        return feature == 0 ? 0 : ends[feature - 1];
    }

    boolean equals(int feature, String other) {
        int at = 0;
        for (int part = begin(feature); part < ends[feature]; part++) {
            if (!other.startsWith(parts[part], at)) {
                return false;
            }
            at += parts[part].length();
        }
        return at == other.length();
    }

    boolean equals(int feature, int other) {
        return equals(feature, String.join("", Arrays.asList(parts).subList(begin(other), ends[other])));
    }
}
