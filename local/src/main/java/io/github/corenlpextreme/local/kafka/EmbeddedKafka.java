package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.broker.BrokerStartException;
import io.github.corenlpextreme.broker.EmbeddedBroker;
import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.UsageException;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A Kafka in this process, which lies in a state folder. Thread-safe. */
public final class EmbeddedKafka implements JobKafka {

    private final EmbeddedBroker broker;
    private final StateFolder folder;
    private final Closeable held; // what is closed with it
    private boolean started; // guarded by this
    private volatile Consumer<String> onDeath = reason -> {}; // set by what depends on it, read by the broker's thread
    private volatile Optional<String> death = Optional.empty(); // written by the broker's thread

    private EmbeddedKafka(StateFolder folder, Closeable held) {
        this.broker = bound(folder.broker());
        this.folder = folder;
        this.held = held;
    }

    /**
     * Takes a port for a Kafka in a folder, which stays the caller's. Nothing answers before {@link #start}.
     *
     * @throws RunFailedException if that is not possible
     */
    public static EmbeddedKafka bind(StateFolder folder) {
        return new EmbeddedKafka(folder, () -> {});
    }

    /**
     * Makes sure that one can work on this machine, before anything is begun that it is needed for.
     *
     * @throws RunFailedException if it cannot; says what is missing
     */
    public static void requirePossible(int lanes) {
        FileHandles.require(lanes);
        requireLoopback();
    }

    /**
     * Starts the Kafka of an earlier run again; its folder is held until this is closed.
     *
     * @throws UsageException if the folder holds none, or it is in use
     * @throws RunFailedException if it does not start
     */
    public static EmbeddedKafka restart(Path stateDir) throws IOException {
        requireLoopback();
        StateFolder folder = StateFolder.openExisting(stateDir);
        try {
            if (folder.hasBroker()) {
                EmbeddedKafka kafka = new EmbeddedKafka(folder, folder::close);
                kafka.start(reason -> {});
                return kafka;
            }
            throw new UsageException(
                    stateDir + " holds no Kafka: its job is on another one; use --bootstrap-servers HOST:PORT instead",
                    ExitCodes.USAGE);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where the topics of a Kafka in this folder can be found later, as the option that leads there. */
    public static String whereIn(StateFolder folder) {
        return "--state-dir " + folder.path().toAbsolutePath();
    }

    @Override
    public ClientSettings settings() {
        return new ClientSettings(broker.bootstrapServers(), broker.clientSettings());
    }

    @Override
    public ClientSettings workerSettings() {
        return new ClientSettings(broker.bootstrapServers(), broker.workerSettings());
    }

    @Override
    public String where() {
        return whereIn(folder);
    }

    @Override
    public Optional<StateFolder> folder() {
        return Optional.of(folder);
    }

    /** The job that the folder was made for. */
    public Optional<JobId> owner() throws IOException {
        return folder.read().map(JobManifest::job);
    }

    @Override
    public synchronized void start(Consumer<String> action) {
        onDeath = action;
        if (started) {
            death.ifPresent(action);
            return;
        }
        try {
            broker.start(this::died);
            started = true;
        } catch (BrokerStartException e) {
            throw new RunFailedException(ExitCodes.FAILED, e.getMessage(), e);
        }
    }

    private void died(String reason) {
        death = Optional.of(reason);
        onDeath.accept(reason);
    }

    @Override
    public void failIfDead() {
        death.ifPresent(reason -> {
            throw new RunFailedException(ExitCodes.FAILED, reason);
        });
    }

    /** Ends it, and removes the folder that it lies in with all that it holds. */
    public void removeFolder() throws IOException {
        broker.close(); // it would write into the folder to the last
        folder.remove();
    }

    @Override
    public void close() throws IOException {
        broker.close();
        held.close();
    }

    private static void requireLoopback() {
        translated(() -> {
            EmbeddedBroker.requireLoopback();
            return Optional.empty();
        });
    }

    private static EmbeddedBroker bound(Path folder) {
        return translated(() -> EmbeddedBroker.bind(folder));
    }

    /** What the broker says is wrong, as the failure of a run. */
    private static <T> T translated(Supplier<T> step) {
        try {
            return step.get();
        } catch (BrokerStartException e) {
            throw new RunFailedException(ExitCodes.FAILED, e.getMessage(), e);
        } catch (NoClassDefFoundError e) {
            throw new RunFailedException(ExitCodes.USAGE, "this image contains no broker; add --bootstrap-servers", e);
        }
    }
}
