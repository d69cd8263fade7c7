package io.github.corenlpextreme.writer.ledger;

/**
 * The lines with byte sequences that the encoding does not allow: in one output, or in several.
 *
 * @param lines how many
 * @param file input of the first one, as it appears in the output; empty if there is none
 * @param firstLine its number in that file, from 1; 0 if there is none
 * @param firstByte where it begins in that file
 */
public record MalformedLines(long lines, String file, long firstLine, long firstByte) {

    public static final MalformedLines NONE = new MalformedLines(0, "", 0, 0);

    /** These lines, and later ones. */
    public MalformedLines plus(MalformedLines later) {
        return lines == 0 ? later : new MalformedLines(lines + later.lines, file, firstLine, firstByte);
    }
}
