package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.worker.EngineSettings;
import io.github.corenlpextreme.worker.EngineSettings.EngineKind;
import io.github.corenlpextreme.worker.WorkSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--engine",
            paramLabel = "KIND",
            defaultValue = "fast",
            converter = OptionConverters.EngineConverter.class,
            description = "fast: CoreNLP's own annotations, several times faster; corenlp: the same by CoreNLP's own"
                    + " code (default: ${DEFAULT-VALUE})")
    private EngineKind engine = EngineKind.FAST;

    @Option(
            names = "--engine-check",
            paramLabel = "SHARE",
            description = "of so many lines, let CoreNLP's own code annotate one too and end the job if it comes out"
                    + " otherwise; 0 for none (default: 1/1000)")
    private @Nullable String engineCheck;

    /** @throws UsageException if a value is out of range or has no effect */
    public WorkSettings settings() {
        return LegalValue.ofOption(() -> new WorkSettings(threads, maxTasks, lineTimeout, engine()));
    }

    private EngineSettings engine() {
        if (engine == EngineKind.FAST) {
            return engineCheck == null ? EngineSettings.DEFAULT : EngineSettings.checking(engineCheck);
        }
        if (engineCheck != null) {
            throw new UsageException("--engine-check has no effect with --engine corenlp; drop one");
        }
        return new EngineSettings(engine, 0);
    }
}
