package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.kafka.EmbeddedKafka;
import io.github.corenlpextreme.local.kafka.JobKafka;
import io.github.corenlpextreme.local.output.OutputFiles;
import io.github.corenlpextreme.local.process.WorkerBriefing;
import io.github.corenlpextreme.local.process.WorkerLaunch;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.worker.EngineSettings;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import io.github.corenlpextreme.worker.WorkSettings;
import io.github.corenlpextreme.writer.WriterConfig.WriterRole;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A local run, decided but not begun.
 *
 * @param kafka on which the job is to lie; empty for one of the run's own, which begins and ends with it and lies in
 *     its state folder
 */
public record RunPlan(
        JobManifest manifest,
        Path inputRoot,
        RunOutput output,
        KeptState state,
        RunFleet fleet,
        Optional<JobKafka> kafka) {

    /**
     * Where the output goes.
     *
     * @param limits to what it may lack before the run stops
     */
    public record RunOutput(OutputFiles files, FailureLimits limits) {}

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
     * @param workers how many there are; 0 if all are elsewhere
     * @param memory the heap of each
     * @param arguments further arguments of the worker command
     */
    public record RunFleet(int workers, ByteSize memory, WorkSettings work, List<String> arguments) {

        public RunFleet {
            arguments = List.copyOf(arguments);
        }
    }

    /** One per input. */
    public List<Path> outputs() {
        return output.files().files();
    }

    /** What its writer is to write. */
    WriterSession.SessionTarget target() {
        return new WriterSession.SessionTarget(
                WriterRole.WRITER,
                outputs(),
                OutputLayout.NONE,
                state.force(),
                output.limits(),
                Optional.of(inputRoot));
    }

    /**
     * How a worker process is started.
     *
     * @param kafka how it reaches Kafka
     * @param scratch an existing folder
     */
    WorkerLaunch workerLaunch(ClientSettings kafka, Path scratch) {
        return new WorkerLaunch(
                WorkerLaunch.MAIN_CLASS,
                workerArguments(),
                fleet.memory(),
                scratch,
                new WorkerBriefing(kafka, manifest));
    }

    private List<String> workerArguments() {
        List<String> words = new ArrayList<>(List.of(
                "worker",
                "--standby",
                "--input-root=" + inputRoot,
                "--threads=" + fleet.work().threads(),
                "--max-tasks=" + fleet.work().maxTasks(),
                "--line-timeout=" + fleet.work().lineTimeout().toSeconds() + "s"));
        EngineSettings engine = fleet.work().engine();
        words.add("--engine=" + engine.kind().name().toLowerCase(Locale.ROOT));
        if (engine.kind() == EngineKind.FAST) {
            words.add("--engine-check=" + engine.share());
        }
        words.addAll(fleet.arguments());
        return words;
    }

    /** Whether the job replays another one. Its planner has then set it up already. */
    boolean isReplay() {
        return manifest.basis().kind() != JobOrigin.OriginKind.INPUTS;
    }

    /**
     * Where the job's topics can be found after the run, as the option that leads there.
     *
     * @param folder of the run
     */
    String where(StateFolder folder) {
        return kafka.map(JobKafka::where).orElseGet(() -> EmbeddedKafka.whereIn(folder));
    }

    /** Bytes of all inputs. */
    long inputBytes() {
        return manifest.inputs().stream().mapToLong(input -> input.size()).sum();
    }
}
