package io.github.corenlpextreme.protocol;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which annotators, or parts of them such as {@code ner.sutime}, were run by whose code. In a job whose workers differ,
 * one may be in both.
 *
 * @param fast those run by the project's own engine; names of at most 60 characters, at most 100 in all
 * @param stock those run by CoreNLP's own code; likewise
 */
public record AnnotatorEngines(SortedSet<String> fast, SortedSet<String> stock) {

    /** Nothing is known. */
    public static final AnnotatorEngines UNKNOWN = new AnnotatorEngines(new TreeSet<>(), new TreeSet<>());

    private static final int MOST = 100;
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,60}");

    /** @throws IllegalArgumentException if these cannot be names of annotators */
    public AnnotatorEngines {
        fast = checked(fast);
        stock = checked(stock);
    }

    private static SortedSet<String> checked(Collection<String> names) {
        if (names.size() > MOST
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("the annotators of an engine are no names of annotators");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Whether anything is known. */
    public boolean known() {
        return !fast.isEmpty() || !stock.isEmpty();
    }

    /** These and the other ones. */
    public AnnotatorEngines plus(AnnotatorEngines other) {
        if (fast.containsAll(other.fast) && stock.containsAll(other.stock)) {
            return this; // most of the time: a worker says it with each chunk
        }
        return new AnnotatorEngines(union(fast, other.fast), union(stock, other.stock));
    }

    private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
