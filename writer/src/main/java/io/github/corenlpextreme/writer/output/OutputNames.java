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

    /** Gives all three their final names, the output last; may be called again after it was cut off. */
    void complete() throws IOException {
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
