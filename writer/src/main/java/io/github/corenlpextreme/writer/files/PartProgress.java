package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.writer.packing.PartNames;

/**
 * How far the part of an output that is being written has come; an output that is not split is one part.
 *
 * @param number from 0
 * @param start the byte of the whole text with which it begins
 * @param file what its file holds, compressed if the output is to be
 */
public record PartProgress(int number, long start, FilePosition file) {

    public PartProgress {
        if (number < 0 || number >= PartNames.MOST_PARTS) {
            throw new IllegalArgumentException("there is no part " + number);
        }
    }

    /** The only part of an output whose file holds its text as it is. */
    public static PartProgress whole(FilePosition output) {
        return new PartProgress(0, 0, output);
    }
}
