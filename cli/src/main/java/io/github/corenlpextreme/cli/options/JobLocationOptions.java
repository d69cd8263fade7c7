package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where jobs lie that are to be looked at or replayed: on a Kafka, or in the state folder of a run. */
public final class JobLocationOptions {

    @Mixin
    private BrokerOptions broker = new BrokerOptions();

    @Option(
            names = "--state-dir",
            paramLabel = "PATH",
            description = "the state folder of a run that was given --keep-topics, or is not complete: its Kafka is"
                    + " started again (default: none)")
    private @Nullable Path stateDir;

    /** The state folder, or empty if the jobs are on {@link #kafka}. @throws UsageException unless one is given */
    public Optional<Path> stateDir() {
        if (stateDir != null && broker.bootstrapServers().isPresent()) {
            throw new UsageException("give either --state-dir or --bootstrap-servers, not both");
        }
        if (stateDir == null && broker.bootstrapServers().isEmpty()) {
            throw new UsageException("no Kafka given: add --state-dir PATH for the jobs of a run that kept its topics,"
                    + " or --bootstrap-servers HOST:PORT");
        }
        return Optional.ofNullable(stateDir);
    }

    /** The user's Kafka. @throws UsageException if there is none */
    public ClientSettings kafka() {
        return broker.requiredSettings();
    }

    /** Which Kafka. */
    public BrokerOptions broker() {
        return broker;
    }
}
