package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.ByteSize;
import io.github.corenlpextreme.protocol.UsageException;
import java.util.Collection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many worker processes {@code run} keeps, and how large. */
public final class FleetOptions {

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "1",
            description = "worker processes; 0 if other workers use this Kafka (default: ${DEFAULT-VALUE})")
    private int workers = 1;

    @Mixin
    private WorkerMemoryOptions memory = new WorkerMemoryOptions();

    /**
     * From 1, or from 0 if workers may be elsewhere.
     *
     * @param elsewhere whether there is a Kafka that others can reach
     */
    public int workers(boolean elsewhere) {
        if (workers < 1 && !(workers == 0 && elsewhere)) {
            throw new UsageException("--workers " + workers + ": must be at least 1"
                    + (workers == 0 ? ", because no other worker can reach this run's Kafka" : ""));
        }
        return workers;
    }

    /** The heap of a worker with these annotators. */
    public ByteSize workerMemory(Collection<String> annotators) {
        return memory.workerMemory(annotators);
    }
}
