package io.github.corenlpextreme.local.output;

import io.github.corenlpextreme.producer.source.InspectedFile;
import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.writer.files.LinkedFile;
import io.github.corenlpextreme.writer.files.OutputException;
import io.github.corenlpextreme.writer.files.OutputNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether something can be written at a path, found out without writing. */
final class OutputPathCheck {

    private static final int LONGEST_NAME = 255; // of one name, on every file system in use
    private static final int LONGEST_PATH = 4096; // Linux opens no longer ones

    private OutputPathCheck() {}

    /**
     * The place itself, if it is a folder, or else the folder it is in must exist and be writable; so must the folder
     * that a link leads into.
     */
    static void check(Path place) {
        PrintableText.require(place);
        checkFolder(place);
        if (Files.isSymbolicLink(place)) {
            checkFolder(linked(place));
        }
    }

    private static void checkFolder(Path place) {
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
        if (!Files.isReadable(folder)) {
            throw new UsageException(
                    "the output's folder " + folder + " is not readable, which it must be for its files"
                            + " to outlast a power failure; choose another with -o");
        }
    }

    /** The file itself, without the folder it is in. */
    static void checkFile(Path output) {
        PrintableText.require(output); // the name of an input may come from a manifest
        refuseLongName(output);
        refuseLongName(linked(output));
        refuseOtherThanFile(output);
    }

    /** The longest of the names that the files beside it have, some of them only until all is complete. */
    private static void refuseLongName(Path output) {
        int bytes = bytes(String.valueOf(output.getFileName())) + OutputNames.LONGEST_ENDING;
        if (bytes > LONGEST_NAME || bytes(output.toString()) + OutputNames.LONGEST_ENDING >= LONGEST_PATH) {
            throw new UsageException(
                    "the output's name " + output.getFileName() + " is too long: with the endings of the"
                            + " files beside it, it would have " + bytes + " bytes, and a name may have " + LONGEST_NAME
                            + ", a path " + LONGEST_PATH + "; choose another name or place with -o");
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Path linked(Path output) {
        try {
            return LinkedFile.of(output);
        } catch (OutputException e) {
            throw new UsageException(e.getMessage() + "; choose another place with -o");
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
    private static void refuseOtherThanFile(Path output) {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            throw new UsageException("the output " + output + " is not a regular file; choose another place with -o");
        }
    }

    /** The names of several outputs come from a manifest: none may leave their folder, not over a link either. */
    static void refuseOutside(Path output, Path place) {
        Path there = InspectedFile.parentOf(linked(output));
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
