package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The Kafka that a job lies on. Its address is known before it answers there. Thread-safe. */
public sealed interface JobKafka extends AutoCloseable permits EmbeddedKafka, ExternalKafka {

    /** How this process reaches it. */
    ClientSettings settings();

    /** How its worker processes reach it. */
    ClientSettings workerSettings();

    /** Where its topics can be found later, as the option that leads there. */
    String where();

    /** The state folder that it lies in, which is this process's as long as this is open; empty if it is the user's. */
    Optional<StateFolder> folder();

    /**
     * Starts it, unless it runs already or is the user's, and returns when it answers.
     *
     * @param onDeath told in one sentence why a broker in this process cannot go on, on a thread of the broker's
     * @throws RunFailedException if that is not possible
     */
    void start(Consumer<String> onDeath);

    /** @throws RunFailedException if a broker in this process cannot go on; says why */
    void failIfDead();

    /** Ends it, if it runs in this process. */
    @Override
    void close() throws IOException;
}
