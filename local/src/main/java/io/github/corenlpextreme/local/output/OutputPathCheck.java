package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.producer.source.InspectedFile;
import io.github.corenlpextreme.protocol.UsageException;
import java.io.IOException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether something can be written at a path, found out without writing. */
final class OutputPathCheck {

    private OutputPathCheck() {}

    /** The place itself, if it is a folder, or else the folder it is in must exist and be writable. */
    static void check(Path place) {
        Path folder = Files.isDirectory(place) ? place : InspectedFile.parentOf(place);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("the output cannot be " + place + ", because " + folder + " is not a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(
                    "the output's folder " + folder + " does not exist; create it, or choose another" + " with -o");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException("the output's folder " + folder + " is not writable; choose another with -o");
        }
    }

    /** Elsewhere only trying tells; better now than when all is annotated. */
    static void checkElsewhere(Path object) {
        try {
            object.getFileSystem().provider().checkAccess(object, AccessMode.WRITE);
        } catch (IOException e) {
            throw new UsageException("the output cannot be " + object + ": " + InspectedFile.reason(e));
        }
    }

    /** An output is written so that a crash can be resumed: it is truncated and renamed, as only files can be. */
    static void refuseOtherThanFile(Path output) {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            throw new UsageException("the output " + output + " is not a regular file; choose another place with -o");
        }
    }

    /** The names of several outputs come from a manifest: none may leave their folder, not over a link either. */
    static void refuseOutside(Path output, Path place) {
        Path there = InspectedFile.parentOf(output);
        while (!Files.exists(there)) {
            there = InspectedFile.parentOf(there);
        }
        try {
            if (!there.toRealPath().startsWith(place.toRealPath())) {
                throw new UsageException("the output " + output + " would lie outside of " + place + ", because "
                        + there + " leads to " + there.toRealPath() + "; choose another folder with -o");
            }
        } catch (IOException e) {
            throw new UsageException("the output's folder " + there + " cannot be read: " + InspectedFile.reason(e));
        }
    }
}
