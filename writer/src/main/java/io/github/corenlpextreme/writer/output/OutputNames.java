package io.github.corenlpextreme.writer.output;

import io.github.corenlpextreme.writer.ledger.BesideOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The three files of an output, each with the name it has until all are complete, and its final name. */
record OutputNames(Path output) {

    Path incompleteOutput() {
        return incomplete(output);
    }

    Path incompleteLedger() {
        return incomplete(BesideOutput.ledger(output));
    }

    Path incompleteManifest() {
        return incomplete(BesideOutput.manifest(output));
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
        } else if (!Files.exists(output)) {
            throw new OutputException(
                    incompleteOutput() + " is complete but was removed from outside; start over with --force");
        }
        moveIfThere(incompleteLedger(), BesideOutput.ledger(output));
        moveIfThere(incompleteManifest(), BesideOutput.manifest(output));
        moveIfThere(incompleteOutput(), output);
    }

    /** Removes what is incomplete. */
    void discard() throws IOException {
        Files.deleteIfExists(incompleteOutput());
        Files.deleteIfExists(incompleteLedger());
        Files.deleteIfExists(incompleteManifest());
    }

    private static Path incomplete(Path path) {
        return path.resolveSibling(path.getFileName() + ".incomplete");
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            DurableFiles.move(from, to);
        }
    }
}
