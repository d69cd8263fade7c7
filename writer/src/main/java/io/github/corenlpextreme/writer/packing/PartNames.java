package io.github.corenlpextreme.writer.packing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of the files in which an output's text lies: {@code book.jsonl}, {@code book.jsonl.zst}, or
 * {@code book-00000.jsonl.zst} and so on.
 *
 * @param output the path by which the output as a whole is known
 */
public record PartNames(Path output, Optional<FrameCompression> compression, boolean split) {

    /** As many as five digits can number: the order of the names is to be the order of the text. */
    public static final int MOST_PARTS = 100_000;

    /** Of a part, counted from 0; an output that is not split has only the first. */
    public Path of(int part) {
        String whole = String.valueOf(output.getFileName());
        String name = split ? SectionNames.extended(whole, String.format(Locale.ROOT, "-%05d", part)) : whole;
        return output.resolveSibling(
                name + compression.map(FrameCompression::extension).orElse(""));
    }
}
