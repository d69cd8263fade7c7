package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.PrintableText;
import io.github.corenlpextreme.protocol.UsageException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What workers and writers need where something else starts and watches them. */
public final class ServiceOptions {

    private static final int LAST_PORT = 65_535;

    /** What other machines cannot reach. */
    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--health-port",
            paramLabel = "N",
            description = "answer HTTP on this port: /live and /ready, 200 or 503 (default: none)")
    private @Nullable Integer healthPort;

    @Option(
            names = "--health-host",
            paramLabel = "HOST",
            description = "the address of this machine on which --health-port listens; 0.0.0.0 for all of them"
                    + " (default: " + LOOPBACK + ", for this machine only)")
    private @Nullable String healthHost;

    @Option(
            names = "--wait-for-job",
            paramLabel = "TIME",
            defaultValue = "0",
            converter = OptionConverters.DurationConverter.class,
            description = "how long to wait for Kafka to come up and the producer to publish the job, such as 90s, 10m"
                    + " or 2h (default: ${DEFAULT-VALUE})")
    private Duration waitForJob = Duration.ZERO;

    /**
     * Where to show the part's health; empty for nowhere.
     *
     * @throws UsageException if there is no such port or host, or a host without a port
     */
    public Optional<InetSocketAddress> healthAddress() {
        if (healthPort == null) {
            if (healthHost != null) {
                throw new UsageException("--health-host has no effect without --health-port; give both or neither");
            }
            return Optional.empty();
        }
        if (healthPort < 1 || healthPort > LAST_PORT) {
            throw new UsageException("--health-port " + healthPort + ": a port is a number from 1 to " + LAST_PORT);
        }
        return Optional.of(new InetSocketAddress(hostAddress(), healthPort));
    }

    private InetAddress hostAddress() {
        String host = healthHost == null ? LOOPBACK : healthHost;
        try {
            if (host.isBlank()) { // which Java takes for loopback
                throw new UnknownHostException();
            }
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException("--health-host " + PrintableText.of(host)
                    + ": no such host; give an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }
    }

    /** Zero for not at all. */
    public Duration waitForJob() {
        return waitForJob;
    }
}
