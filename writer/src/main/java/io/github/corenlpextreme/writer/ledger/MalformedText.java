package io.github.corenlpextreme.writer.ledger;

import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.Locale;
import java.util.Optional;

/** What a user is told of byte sequences that the encoding does not allow. */
public final class MalformedText {

    private static final double WHOLE = 100;

    private MalformedText() {}

    /**
     * As a sentence without its full stop; empty if there is nothing to tell.
     *
     * @param encoding that the job was given
     */
    public static Optional<String> of(ContentCounts counts, MalformedLines malformed, String encoding) {
        if (counts.malformed() == 0) {
            return Optional.empty();
        }
        return Optional.of(number(counts.malformed(), "malformed byte sequence") + where(counts, malformed)
                + ": is it really " + encoding + "? If not, give --encoding");
    }

    /** An output of an earlier version does not say where. */
    private static String where(ContentCounts counts, MalformedLines malformed) {
        return malformed.lines() == 0
                ? ""
                : " in " + number(malformed.lines(), "line") + " (" + percent(malformed.lines(), counts.lines())
                        + " of the lines), the first in line " + malformed.firstLine() + " of " + malformed.file()
                        + ", which begins at byte " + malformed.firstByte();
    }

    /** A share of lines, never rounded to nothing. */
    private static String percent(long part, long whole) {
        double share = whole == 0 ? 0 : WHOLE * part / whole;
        return share > 0 && share < 0.1 ? "less than 0.1 %" : String.format(Locale.ROOT, "%.1f %%", share);
    }

    private static String number(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }
}
