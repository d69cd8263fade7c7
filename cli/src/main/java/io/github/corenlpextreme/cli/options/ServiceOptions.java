package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What workers and writers need where something else starts and watches them. */
public final class ServiceOptions {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--health-port",
            paramLabel = "N",
            description = "answer HTTP on this port: /live and /ready, 200 or 503 (default: none)")
    private @Nullable Integer healthPort;

    @Option(
            names = "--wait-for-job",
            paramLabel = "TIME",
            defaultValue = "0",
            converter = OptionConverters.DurationConverter.class,
            description = "how long to wait for Kafka to come up and the producer to publish the job, such as 90s, 10m"
                    + " or 2h (default: ${DEFAULT-VALUE})")
    private Duration waitForJob = Duration.ZERO;

    public Optional<Integer> healthPort() {
        if (healthPort != null && (healthPort < 1 || healthPort > LAST_PORT)) {
            throw new UsageException("--health-port " + healthPort + ": a port is a number from 1 to " + LAST_PORT);
        }
        return Optional.ofNullable(healthPort);
    }

    /** Zero for not at all. */
    public Duration waitForJob() {
        return waitForJob;
    }
}
