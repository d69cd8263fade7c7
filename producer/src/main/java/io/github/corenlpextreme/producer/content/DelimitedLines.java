package io.github.corenlpextreme.producer.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records with the same number of fields: CSV (RFC 4180) if some are in quotes, in which a line feed may stand too;
 * with tabs also without quotes. Prose with commas is neither.
 */
final class DelimitedLines {

    private static final int FEWEST_RECORDS = 3;

    /** One record in so many may have another number of fields. */
    private static final int EXCEPTIONS = 10;

    private final String text;
    private final char delimiter;
    private final boolean quoting;
    private final List<Integer> fields = new ArrayList<>();
    private boolean quotes;

    private DelimitedLines(String text, char delimiter, boolean quoting) {
        this.text = text;
        this.delimiter = delimiter;
        this.quoting = quoting;
    }

    /** @param most records that are looked at */
    static Optional<LineFormat> of(String head, int most) {
        if (new DelimitedLines(head, '\t', false).areUniform(most)
                || new DelimitedLines(head, '\t', true).areUniform(most)) {
            return Optional.of(LineFormat.TSV);
        }
        for (char delimiter : new char[] {',', ';', '|'}) {
            DelimitedLines lines = new DelimitedLines(head, delimiter, true);
            if (lines.areUniform(most) && lines.quotes) {
                return Optional.of(LineFormat.CSV);
            }
        }
        return Optional.empty();
    }

    private boolean areUniform(int most) {
        if (!read(most) || fields.size() < FEWEST_RECORDS || fields.get(0) < 2) {
            return false;
        }
        long others =
                fields.stream().filter(count -> !count.equals(fields.get(0))).count();
        return others * EXCEPTIONS <= fields.size();
    }

    /** Counts the fields of each record up to the last whole one; false if it is not written like this. */
    private boolean read(int most) {
        int position = 0;
        int count = 0;
        while (position < text.length() && fields.size() < most) {
            int end = fieldEnd(position);
            if (end < 0) {
                return false;
            }
            count++;
            boolean recordEnds = end < text.length() && text.charAt(end) != delimiter;
            if (recordEnds) {
                fields.add(count);
                count = 0;
            }
            position = end + 1;
        }
        return true;
    }

    /** Where the delimiter or line feed after a field is, or the text's end; -1 if something else is there. */
    private int fieldEnd(int start) {
        if (!quoting || text.charAt(start) != '"') {
            return plainEnd(start);
        }
        int end = start + 1;
        while (end < text.length()) {
            if (text.charAt(end) != '"') {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == '"') {
                end += 2;
            } else {
                return afterQuote(end + 1);
            }
        }
        return end;
    }

    private int plainEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != delimiter) {
            end++;
        }
        return end;
    }

    private int afterQuote(int index) {
        int end = index < text.length() && text.charAt(index) == '\r' ? index + 1 : index;
        boolean ends = end >= text.length() || text.charAt(end) == '\n' || text.charAt(end) == delimiter;
        quotes |= ends;
        return ends ? end : -1;
    }
}
