package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.cli.config.Size;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A local run, decided but not begun.
 *
 * @param place the output file, or the folder of several
 * @param outputs one per input
 * @param kafka the user's Kafka; empty for one of our own
 */
public record RunPlan(
        JobManifest manifest,
        Path inputRoot,
        Path place,
        List<Path> outputs,
        State state,
        FleetSettings fleet,
        Optional<ClientSettings> kafka) {

    /**
     * What is kept of the job.
     *
     * @param folder while it is unfinished
     * @param keep also when it is complete
     * @param force whether to drop what is there already
     */
    public record State(Path folder, boolean keep, boolean force) {}

    /**
     * The worker processes.
     *
     * @param arguments further arguments of the worker command
     */
    public record FleetSettings(int workers, int threads, int maxTasks, Size memory, List<String> arguments) {}

    public RunPlan {
        outputs = List.copyOf(outputs);
    }

    /** Bytes of all inputs. */
    long inputBytes() {
        return manifest.inputs().stream().mapToLong(input -> input.size()).sum();
    }
}
