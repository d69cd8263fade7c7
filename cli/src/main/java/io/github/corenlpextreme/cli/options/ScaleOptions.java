package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.jobs.scale.ScaleLimits;
import io.github.corenlpextreme.protocol.UsageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Within what {@code autoscale} moves the number of workers, and how fast. */
public final class ScaleOptions {

    @Option(
            names = "--min",
            paramLabel = "N",
            defaultValue = "0",
            description = "workers to keep while the job is not finished (default: ${DEFAULT-VALUE})")
    private int min;

    @Option(names = "--max", paramLabel = "N", description = "workers at most (default: one for each lane)")
    private @Nullable Integer max;

    @Option(
            names = "--tasks-per-worker",
            paramLabel = "N",
            defaultValue = "10",
            description = "waiting tasks per worker before another worker is started (default: ${DEFAULT-VALUE})")
    private int tasksPerWorker = 10;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = OptionConverters.DurationConverter.class,
            description = "time between two checks, at least 1s (default: ${DEFAULT-VALUE})")
    private Duration interval = Duration.ofSeconds(10);

    @Option(
            names = "--cooldown",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = OptionConverters.DurationConverter.class,
            description = "how long fewer workers must have sufficed before some are stopped; make it longer than a"
                    + " chunk takes, because a chunk that a stopped worker had begun is repeated (default:"
                    + " ${DEFAULT-VALUE})")
    private Duration cooldown = Duration.ofMinutes(2);

    /** @throws UsageException if a number is out of range */
    public ScaleLimits limits() {
        int most = max == null ? Integer.MAX_VALUE : max; // more than lanes are never wanted anyway
        if (min < 0 || most < 1 || min > most) {
            throw new UsageException("--min " + min + (max == null ? "" : " --max " + max)
                    + ": must satisfy 0 <= min <= max and max >= 1");
        }
        if (tasksPerWorker < 1) {
            throw new UsageException("--tasks-per-worker " + tasksPerWorker + ": must be at least 1");
        }
        return new ScaleLimits(min, most, tasksPerWorker, cooldown);
    }

    /** At least a second. @throws UsageException if there is none */
    public Duration interval() {
        if (interval.isZero()) {
            throw new UsageException("--interval 0: must be at least 1s");
        }
        return interval;
    }
}
