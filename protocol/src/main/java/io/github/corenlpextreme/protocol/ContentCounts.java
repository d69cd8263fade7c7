package io.github.corenlpextreme.protocol;

/**
 * What a piece of the input was found to hold; the counts of neighbouring pieces add up.
 *
 * @param lines documents, the quarantined ones included
 * @param sentences sentences written
 * @param tokens tokens in these sentences
 * @param quarantined lines given up
 * @param malformed byte sequences that the encoding does not allow, each decoded as U+FFFD
 * @param degraded lines whose annotation is damaged in part, and says so
 * @param compared lines that CoreNLP's own code has annotated too, with the same result
 */
public record ContentCounts(
        long lines, long sentences, long tokens, long quarantined, long malformed, long degraded, long compared) {

    /** Nothing counted yet. */
    public static final ContentCounts ZERO = new ContentCounts(0, 0, 0, 0, 0, 0, 0);

    public ContentCounts {
        boolean oneIsNegative = (lines | sentences | tokens | quarantined | malformed | degraded | compared) < 0;
        if (oneIsNegative) { // made twice for every line, so without a stream
            throw new IllegalArgumentException("counts must not be negative: lines " + lines + ", sentences "
                    + sentences + ", tokens " + tokens + ", quarantined " + quarantined + ", malformed " + malformed
                    + ", degraded " + degraded + ", compared " + compared);
        }
    }

    /**
     * These counts and the other ones together.
     *
     * @throws CountOverflowException if that is more than a number can hold
     */
    public ContentCounts plus(ContentCounts other) {
        try {
            return new ContentCounts(
                    Math.addExact(lines, other.lines),
                    Math.addExact(sentences, other.sentences),
                    Math.addExact(tokens, other.tokens),
                    Math.addExact(quarantined, other.quarantined),
                    Math.addExact(malformed, other.malformed),
                    Math.addExact(degraded, other.degraded),
                    Math.addExact(compared, other.compared));
        } catch (ArithmeticException e) {
            throw new CountOverflowException(e);
        }
    }
}
