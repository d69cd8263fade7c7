package io.github.corenlpextreme.worker.cut;

/** Searches bytes for line feeds. */
final class LineFeeds {

    private LineFeeds() {}

    /** Index of the first line feed in {@code [from, to)}, or -1. */
    static int first(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last line feed in {@code [0, to)}, or -1. */
    static int last(byte[] bytes, int to) {
        for (int i = to - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
