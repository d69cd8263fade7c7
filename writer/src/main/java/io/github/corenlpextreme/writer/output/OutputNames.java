package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.writer.ledger.BesideOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The three files of an output, each with the name it has until all are complete, and its final name. */
public record OutputNames(Path output, Delivery delivery) {

    /**
     * Of an output on any file system.
     *
     * @param stateDir local; where an output is put together that is to go to an object store
     */
    public static OutputNames of(Path output, Path stateDir) {
        return new OutputNames(output, Delivery.to(output, stateDir));
    }

    /** Removes what an unfinished attempt at this output left behind. */
    public void discard() throws IOException {
        Files.deleteIfExists(incompleteOutput());
        Files.deleteIfExists(incompleteLedger());
        Files.deleteIfExists(incompleteManifest());
    }

    Path incompleteOutput() {
        return delivery.incomplete(output);
    }

    Path incompleteLedger() {
        return delivery.incomplete(BesideOutput.ledger(output));
    }

    Path incompleteManifest() {
        return delivery.incomplete(BesideOutput.manifest(output));
    }

    /**
     * Gives all three their final names, the output last; may be called again after it was cut off. An
     * older output goes first: an output that is there is always the one its manifest speaks of.
     *
     * @throws OutputException if there is nothing to name
     */
    void complete() throws IOException {
        if (Files.exists(incompleteOutput())) {
            Files.deleteIfExists(output);
        } else if (Files.notExists(output)) {
            throw new OutputException(
                    incompleteOutput() + " is complete but was removed from outside; start over with --force");
        }
        deliverIfThere(incompleteLedger(), BesideOutput.ledger(output));
        deliverIfThere(incompleteManifest(), BesideOutput.manifest(output));
        deliverIfThere(incompleteOutput(), output);
    }

    private void deliverIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            delivery.deliver(from, to);
        }
    }
}
