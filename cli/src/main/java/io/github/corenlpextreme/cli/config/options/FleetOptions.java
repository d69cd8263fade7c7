package io.github.corenlpextreme.cli.config.options;

import io.github.corenlpextreme.cli.config.Size;
import io.github.corenlpextreme.cli.config.UsageException;
import java.util.Collection;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many worker processes {@code run} keeps, and how large. */
public final class FleetOptions {

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "1",
            description = "worker processes (default: ${DEFAULT-VALUE})")
    private int workers = 1;

    @Mixin
    private WorkerMemoryOptions memory = new WorkerMemoryOptions();

    /** From 1. */
    public int workers() {
        if (workers < 1) {
            throw new UsageException("--workers " + workers + ": must be at least 1");
        }
        return workers;
    }

    /** The heap of a worker with these annotators. */
    public Size workerMemory(Collection<String> annotators) {
        return memory.workerMemory(annotators);
    }
}
