package io.github.corenlpextreme.engine.crf;

import edu.stanford.nlp.ie.FeatureReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The features of a clique, in the order in which CoreNLP adds their weights: that of a {@link java.util.HashSet} of
 * their strings made for 100 elements. That is, by bucket, and within a bucket in the order in which they were added;
 * the table of buckets doubles when more than three quarters are in use, which keeps that order. A bucket of more than
 * {@value #LONGEST_CHAIN} becomes a tree, whose order is not known here. For one thread.
 */
final class FeatureSet implements FeatureReader.Sink {

    private static final int LONGEST_CHAIN = 8;
    private static final int FIRST_BUCKETS = 128; // the power of two not below 100

    private final FeatureTable table;
    private final FeatureText text = new FeatureText();
    private int[] first = new int[FIRST_BUCKETS]; // element by bucket, -1 for none
    private int[] next = new int[FIRST_BUCKETS]; // element in the bucket, -1 for none
    private int[] hashes = new int[FIRST_BUCKETS]; // by element
    private int[] numbers = new int[FIRST_BUCKETS]; // of the feature, by element
    private @Nullable Object[] origins = new @Nullable Object[FIRST_BUCKETS]; // by element
    private int[] roles = new int[FIRST_BUCKETS]; // which of the origin's features it is, by element
    private int buckets;
    private int size;
    private boolean uncertain;

    FeatureSet(FeatureTable table) {
        this.table = table;
    }

    void clear() {
        text.clear();
        Arrays.fill(origins, 0, size, null);
        size = 0;
        uncertain = false;
        resize(FIRST_BUCKETS);
    }

    @Override
    public void append(String part) {
        text.append(part);
    }

    @Override
    public void add() {
        int number = table.find(text);
        add(text.hash(), number, number < 0 ? text.joined() : null, 0);
        text.clear();
    }

    /** The feature that has been appended, which is from a template that adds but one. */
    void addOnly() {
        add(text.hash(), table.find(text), null, 0);
        text.clear();
    }

    void add(FeatureGroup group, int role) {
        add(group.hashes[role], group.numbers[role], group, role);
    }

    private void add(int hash, int number, @Nullable Object origin, int role) {
        if (contains(hash, number, origin, role)) {
            return;
        }
        reserve();
        hashes[size] = hash;
        numbers[size] = number;
        origins[size] = origin;
        roles[size] = role;
        link(size++);
        if (size > buckets / 4 * 3) {
            resize(2 * buckets);
        }
    }

    private boolean contains(int hash, int number, @Nullable Object origin, int role) {
        int element = first[bucket(hash)];
        while (element >= 0 && !(hash == hashes[element] && number == numbers[element])) {
            element = next[element];
        }
        if (element < 0) {
            return false;
        }
        boolean same = number >= 0 || origin != null && role == roles[element] && origin.equals(origins[element]);
        uncertain |= !same; // features of different origin and the same hash may be the same; they hardly ever are
        return same;
    }

    private int bucket(int hash) {
        return (hash ^ hash >>> 16) & buckets - 1; // as java.util.HashMap does
    }

    private void reserve() {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
            roles = Arrays.copyOf(roles, 2 * size);
        }
    }

    private void resize(int count) {
        buckets = count;
        if (first.length < count) {
            first = new int[count];
        }
        Arrays.fill(first, 0, count, -1);
        for (int element = 0; element < size; element++) {
            link(element);
        }
    }

    private void link(int element) {
        next[element] = -1;
        int bucket = bucket(hashes[element]);
        int last = first[bucket];
        if (last < 0) {
            first[bucket] = element;
            return;
        }
        int length = 1;
        for (; next[last] >= 0; last = next[last]) {
            length++;
        }
        next[last] = element;
        uncertain |= length >= LONGEST_CHAIN;
    }

    /** Whether these are CoreNLP's features in its order, for sure. */
    boolean isCertain() {
        return !uncertain;
    }

    /** The numbers of those that the model knows. */
    int[] known() {
        int[] known = new int[size];
        int count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            count = known(bucket, known, count);
        }
        return Arrays.copyOf(known, count);
    }

    private int known(int bucket, int[] into, int before) {
        int count = before;
        for (int element = first[bucket]; element >= 0; element = next[element]) {
            if (numbers[element] >= 0) {
                into[count++] = numbers[element];
            }
        }
        return count;
    }
}
