package io.github.corenlpextreme.protocol.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Numbers as they travel in headers, of which every document has a dozen. Stateless. */
public final class NumberText {

    /** Any number of so many digits fits into a long. */
    private static final int SAFE_DIGITS = 18;

    private NumberText() {}

    /**
     * Reads digits as {@link Long#parseLong} does, mostly without making a string of them.
     *
     * @param from index of the first one
     * @param to index behind the last one
     * @throws NumberFormatException likewise
     */
    public static long parse(byte[] text, int from, int to) {
        long number = 0;
        boolean plain = to > from && to - from <= SAFE_DIGITS;
        for (int i = from; i < to && plain; i++) {
            int digit = text[i] - '0';
            plain = digit >= 0 && digit <= 9;
            number = number * 10 + digit;
        }
        return plain ? number : Long.parseLong(new String(text, from, to - from, UTF_8));
    }

    /** The index of the first such byte from this index on, or the length of the text. */
    public static int find(byte[] text, char ascii, int from) {
        int at = from;
        while (at < text.length && text[at] != ascii) {
            at++;
        }
        return at;
    }
}
