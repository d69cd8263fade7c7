package io.github.corenlpextreme.protocol.plan;

import java.util.Arrays;

/** Looks a number up among the first numbers of things that follow each other. */
final class FirstNumbers {

    private FirstNumbers() {}

    /**
     * The index of the thing a number lies in. Empty ones share their first number with the next that is not.
     *
     * @param first in ascending order; there may be more behind {@code last}
     * @param last index that there is
     */
    static int lastAtMost(long[] first, int last, long number) {
        int found = Arrays.binarySearch(first, 0, last + 1, number);
        if (found < 0) {
            return -found - 2;
        }
        int at = found;
        while (at < last && first[at + 1] == number) {
            at++;
        }
        return at;
    }
}
