package io.github.corenlpextreme.engine.crf;

import java.util.Arrays;

/**
 * A feature as CoreNLP's templates name it, kept in its parts: {@code pWord + "-PW" + "|" + "C"} is hashed and compared
 * without being joined. For one thread.
 */
final class FeatureText {

    private static final int POWERS = 64;
    private static final int[] POWER = powers(); // of 31

    private String[] parts = new String[16];
    private int count;
    private int hash;

    private static int[] powers() {
        int[] powers = new int[POWERS];
        powers[0] = 1;
        for (int exponent = 1; exponent < POWERS; exponent++) {
            powers[exponent] = 31 * powers[exponent - 1];
        }
        return powers;
    }

    void clear() {
        count = 0;
        hash = 0;
    }

    /** {@link String#hashCode} of a + b is that of a, times 31 to the length of b, plus that of b. */
    void append(String part) {
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count++] = part;
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

    /** What {@link String#hashCode} says of the parts together. */
    int hash() {
        return hash;
    }

    boolean is(String other) {
        int at = 0;
        for (int part = 0; part < count; part++) {
            if (!other.startsWith(parts[part], at)) {
                return false;
            }
            at += parts[part].length();
        }
        return at == other.length();
    }

    String joined() {
        return String.join("", Arrays.asList(parts).subList(0, count));
    }
}
