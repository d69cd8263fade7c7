package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.worker.WorkSettings;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How one worker process works, in {@code run} and in {@code worker}. */
public final class WorkerOptions {

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "annotation threads in each worker (default: one per core)")
    private int threads;

    @Option(
            names = "--max-tasks",
            paramLabel = "N",
            defaultValue = "5000",
            description = "tasks after which a worker process is replaced by a fresh one; 0: only when its memory is"
                    + " nearly full (default: ${DEFAULT-VALUE})")
    private int maxTasks;

    @Option(
            names = "--line-timeout",
            paramLabel = "TIME",
            defaultValue = "5m",
            converter = OptionConverters.DurationConverter.class,
            description = "a line that takes longer is quarantined; for example 90s, 10m or 2h; 0 for no limit"
                    + " (default: ${DEFAULT-VALUE})")
    private Duration lineTimeout = Duration.ofMinutes(5);

    /** @throws UsageException if a number is out of range */
    public WorkSettings settings() {
        return LegalValue.ofOption(() -> new WorkSettings(threads, maxTasks, lineTimeout));
    }
}
