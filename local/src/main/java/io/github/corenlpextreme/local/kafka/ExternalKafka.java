package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.util.Optional;
import java.util.function.Consumer;

/** A Kafka of the user's. Others may be at work on it, and it stays when the process ends. */
public record ExternalKafka(ClientSettings settings) implements JobKafka {

    @Override
    public ClientSettings workerSettings() {
        return settings;
    }

    @Override
    public String where() {
        return "--bootstrap-servers " + settings.bootstrapServers();
    }

    @Override
    public Optional<StateFolder> folder() {
        return Optional.empty();
    }

    @Override
    public void start(Consumer<String> onDeath) {
        // it runs, and its death is for its own operators to see
    }

    @Override
    public void failIfDead() {
        // only what runs in this process dies with it
    }

    @Override
    public void close() {
        // it is not ours to end
    }
}
