package io.github.corenlpextreme.writer.files;

import io.github.corenlpextreme.protocol.trust.FileRights;
import io.github.corenlpextreme.writer.ledger.SidecarFiles;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of an output, each with the name it has until all are complete, and its final name.
 *
 * @param output the path by which the output is known; its text lies there unless it is packed
 * @param rights of all of them at most
 */
public record OutputNames(Path output, OutputDelivery delivery, OutputLayout packing, FileRights rights) {

    /** Bytes that the longest of their names has more than the output's. */
    public static final int LONGEST_ENDING = ".quarantine.jsonl.incomplete".length();

    /**
     * Of an output on any file system.
     *
     * @param stateDir local; where an output is put together that is to go to an object store
     */
    public static OutputNames of(Path output, Path stateDir, OutputLayout packing) {
        return new OutputNames(output, OutputDelivery.to(output, stateDir), packing, FileRights.USUAL);
    }

    /** For no user who may not read or write the input that it is made from, if that is in reach. */
    public OutputNames noWiderThan(Path input) {
        return new OutputNames(output, delivery, packing, FileRights.of(input, incompleteOutput()));
    }

    /** The file that gets its final name last: where it is, all are. */
    public Path last() {
        return part(0);
    }

    /**
     * Removes what an unfinished attempt at this output left behind.
     *
     * @throws OutputException if another process is still writing it
     */
    public void discard() throws IOException {
        int parts = 0;
        while (packing.splitSize().isPresent() && Files.exists(incompletePart(parts + 1))) {
            parts++;
        }
        for (int part = parts; part >= 0; part--) { // downwards, so that no part is left behind a gap
            AppendedFile.discard(incompletePart(part));
        }
        AppendedFile.discard(incompleteLedger());
        AppendedFile.discard(incompleteQuarantine());
        Files.deleteIfExists(incompleteManifest());
        Files.deleteIfExists(incompleteWhole());
    }

    /** Whether an unfinished attempt at this output is there. */
    public boolean isBegun() {
        return Files.exists(incompleteOutput());
    }

    /** Whether the text lies in one file, as it is. */
    public boolean plain() {
        return packing.equals(OutputLayout.NONE);
    }

    public Path incompleteOutput() {
        return incompletePart(0);
    }

    public Path incompletePart(int part) {
        return delivery.incomplete(part(part));
    }

    public Path incompleteLedger() {
        return delivery.incomplete(SidecarFiles.ledger(output));
    }

    public Path incompleteQuarantine() {
        return delivery.incomplete(SidecarFiles.quarantine(output));
    }

    public Path incompleteManifest() {
        return delivery.incomplete(SidecarFiles.manifest(output));
    }

    /** What is said of all sections, if this is one of them, before it is where it belongs. */
    public Path incompleteWhole() {
        return delivery.incomplete(output.resolveSibling(output.getFileName() + ".whole.json"));
    }

    /**
     * Gives all of them their final names, the text's first file last; may be called again after it was cut off.
     * An older output goes first: an output that is there is always the one its manifest speaks of.
     *
     * @param files in how many the text lies
     * @throws OutputException if there is nothing to name
     */
    public void complete(int files) throws IOException {
        requireAll(files);
        if (Files.exists(incompleteManifest())) {
            removeOlder(files);
        }
        deliverIfThere(incompleteLedger(), SidecarFiles.ledger(output));
        deliverIfNotEmpty(incompleteQuarantine(), SidecarFiles.quarantine(output));
        deliverIfThere(incompleteManifest(), SidecarFiles.manifest(output));
        for (int part = files - 1; part >= 0; part--) {
            deliverIfThere(incompletePart(part), part(part));
        }
    }

    private void requireAll(int files) {
        for (int part = 0; part < files; part++) {
            if (Files.notExists(incompletePart(part)) && Files.notExists(part(part))) {
                throw new OutputException(
                        incompletePart(part) + " is complete but was removed from outside; start over with --force");
            }
        }
    }

    /** Whatever has a name of the new one's, and all that the old manifest speaks of: it may have had more parts. */
    private void removeOlder(int files) throws IOException {
        for (int part = 0; part < files; part++) {
            if (Files.exists(incompletePart(part))) {
                delivery.remove(part(part));
            }
        }
        for (Path file : new OlderOutput(output, delivery).files()) {
            delivery.remove(file);
        }
    }

    private Path part(int part) {
        return packing.names(output).of(part);
    }

    /** An older report goes in any case: it is not about this output. */
    private void deliverIfNotEmpty(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.size(from) == 0) {
            delivery.remove(to);
            Files.delete(from);
        }
        deliverIfThere(from, to);
    }

    private void deliverIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            delivery.deliver(from, to);
        }
    }
}
