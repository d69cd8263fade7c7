package io.github.corenlpextreme.writer.ledger;

import java.nio.file.Path;

/** Names of the files that lie beside an output. */
public final class SidecarFiles {

    private SidecarFiles() {}

    /** {@code OUTPUT.ledger.jsonl}. */
    public static Path ledger(Path output) {
        return output.resolveSibling(output.getFileName() + ".ledger.jsonl");
    }

    /** {@code OUTPUT.quarantine.jsonl}; there only if a line was quarantined. */
    public static Path quarantine(Path output) {
        return output.resolveSibling(output.getFileName() + ".quarantine.jsonl");
    }

    /** {@code OUTPUT.manifest.json}. */
    public static Path manifest(Path output) {
        return output.resolveSibling(output.getFileName() + ".manifest.json");
    }
}
