package io.github.corenlpextreme.writer.packing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How the text of a complete output lies in files.
 *
 * @param parts how many there are, from 1; empty if it is not split
 */
public record WrittenLayout(Optional<FrameCompression> compression, OptionalInt parts) {

    /** One file, as it is. */
    public static final WrittenLayout NONE = new WrittenLayout(Optional.empty(), OptionalInt.empty());

    public WrittenLayout {
        if (parts.isPresent() && (parts.getAsInt() < 1 || parts.getAsInt() > PartNames.MOST_PARTS)) {
            throw new IllegalArgumentException(
                    "its parts are " + parts.getAsInt() + ", not 1 to " + PartNames.MOST_PARTS);
        }
    }

    /** Its files, in the order of the text. */
    public List<Path> files(Path output) {
        return IntStream.range(0, parts.orElse(1)).mapToObj(names(output)::of).toList();
    }

    /** The names of its files. */
    public PartNames names(Path output) {
        return new PartNames(output, compression, parts.isPresent());
    }
}
