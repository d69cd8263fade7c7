package io.github.corenlpextreme.worker.corenlp;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: the one with the fewest letters changed, if these are few enough. */
final class NearestName {

    private static final int LETTERS_PER_SLIP = 3;

    private NearestName() {}

    /** Of equally near names the first in alphabetical order. */
    static Optional<String> to(String wrong, Collection<String> names) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT))
                        <= Math.max(2, wrong.length() / LETTERS_PER_SLIP));
    }

    /** Levenshtein's: insertions, deletions and replacements, each counting one. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            advance(row, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void advance(int[] row, char next, String b) {
        int diagonal = row[0]++;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (next == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j - 1], row[j]) + 1);
        }
    }
}
