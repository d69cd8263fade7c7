package io.github.corenlpextreme.cli.parts;

import io.github.corenlpextreme.cli.options.BrokerOptions;
import io.github.corenlpextreme.cli.options.FleetOptions;
import io.github.corenlpextreme.cli.options.VerbosityOptions;
import io.github.corenlpextreme.cli.options.WorkerOptions;
import io.github.corenlpextreme.local.run.RunPlan;
import io.github.corenlpextreme.protocol.JobManifest;
import java.util.ArrayList;
import java.util.List;

/** The worker processes of a run, from the words of its command line. */
public final class WorkerArguments {

    private WorkerArguments() {}

    /**
     * How many there are and how they work.
     *
     * @param elsewhere whether other workers can reach the run's Kafka
     * @param arguments as {@link #arguments} gives them
     */
    public static RunPlan.FleetSettings settings(
            FleetOptions fleet, WorkerOptions work, boolean elsewhere, JobManifest manifest, List<String> arguments) {
        return new RunPlan.FleetSettings(
                fleet.workers(elsewhere),
                work.threads(),
                work.maxTasks(),
                work.lineTimeout(),
                fleet.workerMemory(manifest.pipeline().annotators()),
                arguments);
    }

    /** What a worker has to be told besides. */
    public static List<String> arguments(BrokerOptions broker, VerbosityOptions talk) {
        List<String> arguments = new ArrayList<>();
        broker.kafkaConfig().ifPresent(file -> arguments.add("--kafka-config=" + file.toAbsolutePath()));
        if (talk.verbose()) {
            arguments.add("--verbose");
        }
        return arguments;
    }
}
