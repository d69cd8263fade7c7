package io.github.corenlpextreme.cli.options;

import io.github.corenlpextreme.cli.defaults.PropertiesFile;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Which Kafka, and how to talk to it. */
public final class BrokerOptions {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerOptions.class);

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "use this Kafka (default: 'run' starts its own)")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "client properties for that Kafka, such as TLS and SASL (default: none)")
    private @Nullable Path kafkaConfig;

    public Optional<String> bootstrapServers() {
        return Optional.ofNullable(bootstrapServers);
    }

    /** @throws UsageException if the user named no Kafka */
    public String requiredBootstrapServers() {
        return bootstrapServers()
                .orElseThrow(() -> new UsageException("no Kafka given: add --bootstrap-servers HOST:PORT"));
    }

    /**
     * What the file says; empty without one.
     *
     * @throws UsageException if there is a file but no Kafka that it could be for
     */
    public Map<String, String> clientSettings() {
        if (kafkaConfig != null && bootstrapServers == null) {
            throw new UsageException("--kafka-config " + kafkaConfig
                    + ": there is no Kafka to configure; add --bootstrap-servers HOST:PORT, or drop the option");
        }
        if (kafkaConfig == null) {
            return Map.of();
        }
        Map<String, String> settings = PropertiesFile.read("--kafka-config", kafkaConfig);
        SecretPermissions.in(kafkaConfig, settings).ifPresent(LOG::warn);
        return settings;
    }

    /** How to reach it. @throws UsageException if the user named no Kafka */
    public ClientSettings requiredSettings() {
        return new ClientSettings(requiredBootstrapServers(), clientSettings());
    }
}
