package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.kafka.RunKafka;
import io.github.corenlpextreme.local.state.StateJobFile;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.JobManifest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A local run, decided but not begun.
 *
 * @param place the output file, or the folder of several
 * @param outputs one per input
 * @param maxQuarantined lines that may be given up before the run stops
 */
public record RunPlan(
        JobManifest manifest,
        Path inputRoot,
        Path place,
        List<Path> outputs,
        KeptState state,
        FleetSettings fleet,
        long maxQuarantined,
        RunKafka kafka) {

    /**
     * What is kept of the job.
     *
     * @param folder while it is unfinished
     * @param keep also when it is complete
     * @param force whether to drop what is there already
     */
    public record KeptState(Path folder, boolean keep, boolean force) {}

    /**
     * The worker processes.
     *
     * @param lineTimeout for one line; zero for no limit
     * @param arguments further arguments of the worker command
     */
    public record FleetSettings(
            int workers, int threads, int maxTasks, Duration lineTimeout, ByteSize memory, List<String> arguments) {}

    public RunPlan {
        outputs = List.copyOf(outputs);
    }

    /** With which a worker process is started. */
    List<String> workerArguments(StateJobFile job, String bootstrapServers) {
        List<String> words = new ArrayList<>(List.of(
                "worker",
                "--standby=" + job.path().toAbsolutePath(),
                "--bootstrap-servers=" + bootstrapServers,
                "--input-root=" + inputRoot,
                "--threads=" + fleet.threads(),
                "--max-tasks=" + fleet.maxTasks(),
                "--line-timeout=" + fleet.lineTimeout().toSeconds() + "s"));
        words.addAll(fleet.arguments());
        return words;
    }

    /** Bytes of all inputs. */
    long inputBytes() {
        return manifest.inputs().stream().mapToLong(input -> input.size()).sum();
    }
}
