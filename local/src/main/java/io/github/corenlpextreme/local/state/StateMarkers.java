package io.github.corenlpextreme.local.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.files.DurableFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a state folder remembers beside the job that it was made for. For the process that holds the folder. */
public record StateMarkers(Path folder) {

    /** Is there once the job is complete, if its topics are to stay; holds where the inputs were. */
    private static final String KEPT = "kept";

    private static final String PACKING = "packing";

    /** Whether the job is complete and its topics are to stay. */
    boolean isKept() {
        return Files.exists(folder.resolve(KEPT));
    }

    /** Says that the job is complete and its topics are to stay, and where its inputs were found. */
    public void keep(Path inputRoot) throws IOException {
        write(KEPT, inputRoot.toUri().toString());
    }

    /** Where the inputs of the job in here were found, if it is complete and was kept. */
    public Optional<Path> keptInputRoot() throws IOException {
        try {
            return read(KEPT).map(text -> Path.of(URI.create(text)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw unusable(folder.resolve(KEPT), "it names no folder");
        }
    }

    private static UsageException unusable(Path file, String reason) {
        return new UsageException(
                file + " cannot be used (" + reason + "); start over with --force", ExitCodes.OUTPUT_REFUSED);
    }

    /**
     * Makes sure that the output is put into files as it was when the job was begun here.
     *
     * @param packing how it is, as a text
     * @throws UsageException if it was otherwise
     */
    public void claimPacking(String packing) throws IOException {
        Optional<String> before = read(PACKING);
        if (before.isEmpty()) {
            write(PACKING, packing);
        } else if (!before.get().equals(packing)) {
            throw new UsageException(
                    folder + " holds an output begun with other values of --compress or --split-size; give the same to"
                            + " continue it, or --force to discard it and start over",
                    ExitCodes.OUTPUT_REFUSED);
        }
    }

    private void write(String name, String text) throws IOException {
        DurableFiles.replace(folder.resolve(name), text.getBytes(UTF_8));
    }

    private Optional<String> read(String name) throws IOException {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(new String(MetadataFile.readPrivate(file), UTF_8))
                    : Optional.empty();
        } catch (WireException e) {
            throw unusable(file, e.getMessage());
        }
    }
}
