package io.github.corenlpextreme.engine.crf;

import java.util.List;

/**
 * The numbers of a model's features, by their text. A slot holds a feature's hash and number; those of a hash stand
 * from its slot on. Immutable.
 */
final class FeatureTable {

    /** Of what the model does not know. */
    static final int UNKNOWN = -1;

    private static final int SPREAD = 0x9E3779B9; // 2^32 / golden ratio: neighbouring hashes far apart

    private final String[] features;
    private final long[] slots; // hash, and number + 1; 0 if free
    private final int shift;

    FeatureTable(List<String> features) {
        this.features = features.toArray(String[]::new);
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, features.size())); // at most half full
        this.shift = 32 - bits;
        this.slots = new long[1 << bits];
        for (int number = 0; number < this.features.length; number++) {
            add(this.features[number].hashCode(), number);
        }
    }

    private void add(int hash, int number) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = after(slot);
        }
        slots[slot] = (long) hash << 32 | number + 1;
    }

    private int slot(int hash) {
        return hash * SPREAD >>> shift;
    }

    private int after(int slot) {
        return slot + 1 & slots.length - 1;
    }

    int find(FeatureText text) {
        for (int slot = slot(text.hash()); slots[slot] != 0; slot = after(slot)) {
            int number = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == text.hash() && text.is(features[number])) {
                return number;
            }
        }
        return UNKNOWN;
    }
}
