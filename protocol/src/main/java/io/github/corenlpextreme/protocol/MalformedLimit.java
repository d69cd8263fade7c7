package io.github.corenlpextreme.protocol;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many lines may hold byte sequences that the encoding does not allow. More than a share of all lines means that
 * the encoding is another one; a few are common in honest text, and fewer than {@value #FEWEST} prove nothing.
 *
 * @param percent of all lines, from 0, where one is too many, to 100, where none is
 */
public record MalformedLimit(double percent) {

    /** Of a job whose user has not said otherwise. */
    public static final MalformedLimit USUAL = new MalformedLimit(10);

    /** Of a job that takes every line. */
    public static final MalformedLimit NONE = new MalformedLimit(100);

    private static final int FEWEST = 10;
    private static final double WHOLE = 100;
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%");

    public MalformedLimit {
        if (!(percent >= 0 && percent <= WHOLE)) {
            throw new IllegalArgumentException("a share is from 0% to 100%");
        }
    }

    /**
     * Reads a share, such as {@code 10%} or {@code 0.5%}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static MalformedLimit parse(String text) {
        Matcher share = SHARE.matcher(text.strip());
        if (!share.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a share of all lines, such as 10% or 0.5%");
        }
        return new MalformedLimit(Double.parseDouble(share.group(1)));
    }

    /** Whether so many of these lines are too many. */
    public boolean isExceededBy(long malformedLines, long lines) {
        boolean enough = percent == 0 ? malformedLines > 0 : malformedLines >= FEWEST;
        return enough && malformedLines * WHOLE > percent * lines;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, percent == Math.rint(percent) ? "%.0f%%" : "%s%%", percent);
    }
}
