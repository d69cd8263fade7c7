package io.github.corenlpextreme.local.state;

import io.github.corenlpextreme.protocol.JobManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The state folder of a run that died after its job was complete, before it had cleared up. */
public final class OrphanedState {

    private OrphanedState() {}

    /** Removes it, if it is this job's and not to be kept. */
    public static void remove(Path path, JobManifest complete) throws IOException {
        Optional<StateFolder> found = of(path, complete);
        if (found.isPresent()) {
            try (StateFolder folder = found.get()) {
                if (!folder.notes().isKept()) {
                    folder.remove();
                }
            }
        }
    }

    /** Notes, if it is this job's, that it is to be kept. */
    public static void keep(Path path, JobManifest complete, Path inputRoot) throws IOException {
        Optional<StateFolder> found = of(path, complete);
        if (found.isPresent()) {
            try (StateFolder folder = found.get()) {
                folder.notes().keep(inputRoot);
            }
        }
    }

    private static Optional<StateFolder> of(Path path, JobManifest job) throws IOException {
        if (!StateJobFile.in(path).exists() || new StateMarkers(path).isKept()) {
            return Optional.empty(); // nor is a kept one taken from a process that is replaying it
        }
        StateFolder folder = StateFolder.open(path);
        if (folder.read().filter(left -> left.job().equals(job.job())).isPresent()) {
            return Optional.of(folder);
        }
        folder.close();
        return Optional.empty();
    }
}
