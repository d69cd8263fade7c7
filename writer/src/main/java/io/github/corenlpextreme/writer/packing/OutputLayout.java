package io.github.corenlpextreme.writer.packing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How an output's text is to be put into files.
 *
 * @param splitSize bytes of uncompressed text at which a part ends, from 1; a longer document has a part of its own
 */
public record OutputLayout(Optional<FrameCompression> compression, OptionalLong splitSize) {

    /** One file, as it is. */
    public static final OutputLayout NONE = new OutputLayout(Optional.empty(), OptionalLong.empty());

    public OutputLayout {
        if (splitSize.isPresent() && splitSize.getAsLong() < 1) {
            throw new IllegalArgumentException("parts of " + splitSize.getAsLong() + " bytes");
        }
    }

    /** One for each way in which the files of an output can be named. */
    public static List<OutputLayout> everyNaming() {
        List<OutputLayout> all = new ArrayList<>();
        for (OptionalLong split : List.of(OptionalLong.empty(), OptionalLong.of(1))) {
            all.add(new OutputLayout(Optional.empty(), split));
            for (FrameCompression compression : FrameCompression.values()) {
                all.add(new OutputLayout(Optional.of(compression), split));
            }
        }
        return all;
    }

    /** The names of the files of this output. */
    public PartNames names(Path output) {
        return new PartNames(output, compression, splitSize.isPresent());
    }

    /** What has come of it in the end. */
    public WrittenLayout into(int files) {
        return new WrittenLayout(compression, splitSize.isPresent() ? OptionalInt.of(files) : OptionalInt.empty());
    }
}
