package io.github.corenlpextreme.worker.corenlp;

/** Text that can be written as UTF-8: every surrogate has its partner. */
final class SurrogateRepair {

    private static final char REPLACEMENT = '\uFFFD';

    private SurrogateRepair() {}

    /** The same text with U+FFFD for every lone surrogate, which some encodings let through. */
    static String text(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isLoneSurrogate(text.codePointAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(isLoneSurrogate(c) ? REPLACEMENT : c));
        return clean.toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
