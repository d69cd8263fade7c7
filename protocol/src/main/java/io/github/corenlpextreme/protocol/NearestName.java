package io.github.corenlpextreme.protocol;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user probably meant. Capital letters make no difference. */
public final class NearestName {

    private static final int FARTHEST = 4;

    private NearestName() {}

    /**
     * The known name with the fewest typing mistakes, if they are few enough to be mistakes; of equally near ones the
     * first in alphabetical order.
     */
    public static Optional<String> of(String name, Collection<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> isNear(distance(lower, candidate), candidate.length()))
                .min(Comparator.<String>comparingInt(candidate -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** At most every second letter, and never all of them. */
    private static boolean isNear(int distance, int letters) {
        return distance <= Math.min(FARTHEST, (letters + 1) / 2) && distance < letters;
    }

    /** Levenshtein's distance: letters inserted, left out or exchanged. */
    private static int distance(String lower, String candidate) {
        String b = candidate.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= lower.length(); i++) {
            previous = nextRow(previous, lower.charAt(i - 1), b, i);
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
