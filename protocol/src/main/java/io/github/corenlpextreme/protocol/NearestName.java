package io.github.corenlpextreme.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a user probably meant. */
public final class NearestName {

    private static final int FARTHEST = 4;

    private NearestName() {}

    /** The known name with the fewest typing mistakes, if they are few enough to be mistakes. */
    public static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= Math.min(FARTHEST, candidate.length() / 2))
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: letters inserted, left out or exchanged. */
    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            previous = nextRow(previous, a.charAt(i - 1), b, i);
        }
        return previous[b.length()];
    }

    private static int[] nextRow(int[] previous, char letter, String b, int row) {
        int[] next = new int[b.length() + 1];
        next[0] = row;
        for (int j = 1; j <= b.length(); j++) {
            int exchanged = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            next[j] = Math.min(exchanged, 1 + Math.min(previous[j], next[j - 1]));
        }
        return next;
    }
}
