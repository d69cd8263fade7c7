package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.source.MetadataFile;
import io.github.corenlpextreme.protocol.wire.WireException;
import io.github.corenlpextreme.writer.ledger.LedgerException;
import io.github.corenlpextreme.writer.ledger.OutputManifest;
import io.github.corenlpextreme.writer.ledger.OutputManifestCodec;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An output that another attempt or job has completed under the same name. Without a readable manifest it is unknown
 * what is an output's, so nothing is.
 */
public record OlderOutput(Path output, OutputDelivery delivery) {

    /** The files of its text, and of the outputs that it speaks of all files. */
    List<Path> files() throws IOException {
        Optional<OutputManifest> found = manifest(output);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!found.get().scope().speaksOfSections()) {
            return found.get().packed().files(output);
        }
        List<Path> files = new ArrayList<>();
        for (Path section : found.get().scope().outputs(output)) {
            OutputManifest own = manifest(section).orElse(found.get()); // each may have another number of parts
            files.addAll(own.packed().files(section));
            files.add(SidecarFiles.ledger(section));
            files.add(SidecarFiles.quarantine(section));
            files.add(SidecarFiles.manifest(section)); // last, for what is cut off is to be taken up again
        }
        return files;
    }

    /**
     * Removes it before the first of its sections is replaced. What has the name of a section is left to that one: it
     * may be a new one already.
     */
    public void makeRoomForSections(int count) throws IOException {
        Optional<OutputManifest> found = manifest(output);
        boolean sameNames = found.isPresent()
                && found.get().scope().speaksOfSections()
                && found.get().scope().sections() == count;
        if (!sameNames) {
            for (Path file : files()) {
                delivery.remove(file);
            }
            delivery.remove(SidecarFiles.ledger(output));
            delivery.remove(SidecarFiles.quarantine(output));
        }
        delivery.remove(SidecarFiles.manifest(output));
    }

    private static Optional<OutputManifest> manifest(Path output) throws IOException {
        try {
            return Optional.of(new OutputManifestCodec().decode(MetadataFile.read(SidecarFiles.manifest(output))));
        } catch (NoSuchFileException | LedgerException | WireException e) {
            return Optional.empty();
        }
    }
}
