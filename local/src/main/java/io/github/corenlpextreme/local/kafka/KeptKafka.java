package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Kafka on which jobs lie that are to be looked at or replayed: the user's, or that of an earlier run, whose
 * folder is then this process's as long as this is open. Thread-safe.
 */
public final class KeptKafka implements AutoCloseable {

    private final ClientSettings settings;
    private final Optional<Own> own;
    private volatile Consumer<String> onDeath = reason -> {}; // set by who depends on it, read by the broker's thread
    private volatile Optional<String> death = Optional.empty(); // written by the broker's thread

    private record Own(StateFolder folder, LocalKafka kafka) {}

    private KeptKafka(ClientSettings settings) {
        this.settings = settings;
        this.own = Optional.empty();
    }

    private KeptKafka(StateFolder folder) {
        LocalKafka kafka = LocalKafka.own(folder.broker());
        kafka.start(this::died);
        this.settings = kafka.settings();
        this.own = Optional.of(new Own(folder, kafka));
    }

    /** Uses the user's Kafka. */
    public static KeptKafka on(ClientSettings settings) {
        return new KeptKafka(settings);
    }

    /**
     * Starts the Kafka of an earlier run again.
     *
     * @throws UsageException if the folder holds none, or it is in use
     * @throws RunFailedException if it does not start
     */
    public static KeptKafka in(Path stateDir) throws IOException {
        StateFolder folder = StateFolder.openExisting(stateDir);
        try {
            if (folder.hasBroker()) {
                return new KeptKafka(folder);
            }
            throw new UsageException(
                    stateDir + " holds no Kafka: its job is on the user's; add --bootstrap-servers HOST:PORT instead",
                    ExitCodes.USAGE);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where the topics on a Kafka of the user's are, as the option that leads there. */
    public static String whereOn(ClientSettings kafka) {
        return "--bootstrap-servers " + kafka.bootstrapServers();
    }

    static String whereIn(Path stateDir) {
        return "--state-dir " + stateDir.toAbsolutePath();
    }

    /** Where its topics are, as the option that leads there. */
    public String where() {
        return own.map(found -> whereIn(found.folder().path())).orElseGet(() -> whereOn(settings));
    }

    public ClientSettings settings() {
        return settings;
    }

    /** The folder that it lies in, if it was started here. */
    public Optional<StateFolder> folder() {
        return own.map(Own::folder);
    }

    private void died(String reason) {
        death = Optional.of(reason);
        onDeath.accept(reason);
    }

    /** @throws RunFailedException if a Kafka that was started here cannot go on; says why */
    public void failIfDead() {
        death.ifPresent(reason -> {
            throw new RunFailedException(ExitCodes.FAILED, reason);
        });
    }

    /** @param action told in one sentence if a Kafka that was started here cannot go on, on a thread of the broker's */
    void onDeath(Consumer<String> action) {
        onDeath = action;
    }

    /** Ends a Kafka that was started here, and removes the folder that it lies in with all that it holds. */
    public void removeFolder() throws IOException {
        if (own.isPresent()) {
            own.get().kafka().close(); // it would write into the folder to the last
            own.get().folder().remove();
        }
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            own.get().kafka().close();
            own.get().folder().close();
        }
    }
}
