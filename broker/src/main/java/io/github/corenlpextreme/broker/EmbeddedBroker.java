package io.github.corenlpextreme.broker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker with its own controller inside this JVM, reachable on the loopback address
 * only, and only with the secrets of its present start. Topics, records and group offsets live in
 * its folder and outlast it, also after a sudden death; the ports differ from start to start. Any
 * thread may call any method.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(20);

    private final BrokerFolder folder;
    private final BoundSockets sockets = new BoundSockets();
    private final Optional<BrokerLogin> login;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable KafkaNode node; // written once, by the starting thread

    private EmbeddedBroker(BrokerFolder folder, Optional<BrokerLogin> login) throws IOException {
        this.folder = folder;
        this.login = login;
        this.port = sockets.bind();
    }

    /**
     * Takes a folder and a port. Clients may be told at once where the broker will be: until it is started, their
     * requests wait.
     *
     * @throws BrokerStartException if the folder cannot be written or is in use
     */
    public static EmbeddedBroker bind(Path dataDir) {
        return bind(dataDir, Optional.of(new BrokerLogin()));
    }

    private static EmbeddedBroker bind(Path dataDir, Optional<BrokerLogin> login) {
        BrokerFolder folder = BrokerFolder.open(dataDir.toAbsolutePath());
        try {
            return new EmbeddedBroker(folder, login);
        } catch (IOException e) {
            release(folder);
            throw new BrokerStartException("no port of " + BrokerSettings.HOST + " is free: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that a broker on this machine can be reached from it.
     *
     * @throws BrokerStartException if it cannot
     */
    public static void requireLoopback() {
        BoundSockets.requireReachable();
    }

    /** Starts a broker on this folder and returns when it answers; see {@link #bind} and {@link #start(Consumer)}. */
    public static EmbeddedBroker start(Path dataDir) {
        return started(bind(dataDir));
    }

    /** The same without a login: every user of this machine may do everything. For tests only, which a test ensures. */
    public static EmbeddedBroker startOpen(Path dataDir) {
        return started(bind(dataDir, Optional.empty()));
    }

    private static EmbeddedBroker started(EmbeddedBroker broker) {
        broker.start(LOG::error);
        return broker;
    }

    /**
     * Starts it and returns when it answers. A new folder is formatted, a used one goes on where it stopped. To be
     * called once; if it fails, the broker is closed.
     *
     * @param onDeath told when the broker dies later on. Kafka would end the process then; instead this is called, on
     *     one of the broker's threads and perhaps more than once, with a sentence that says what to do, and should have
     *     the process end soon. The last start of a JVM decides who is called.
     * @throws BrokerStartException if Kafka gives up
     */
    public void start(Consumer<String> onDeath) {
        ExitGuard.install(onDeath);
        long begun = System.nanoTime();
        try {
            folder.formatIfNew();
            startNode();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        LOG.atInfo()
                .addKeyValue("bootstrapServers", bootstrapServers())
                .addKeyValue(
                        "elapsedMs", Duration.ofNanos(System.nanoTime() - begun).toMillis())
                .log("embedded broker started");
    }

    private void startNode() {
        try {
            KafkaNode wired = new KafkaNode(folder.logDir(), sockets, port, login);
            node = wired;
            wired.start();
        } catch (Throwable e) { // Scala code throws checked exceptions unannounced
            throw new BrokerStartException(
                    "the embedded broker did not start in " + folder.logDir() + ": " + e.getMessage(), e);
        }
    }

    /** What clients connect to: one {@code host:port}. */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + port;
    }

    /**
     * How clients of this process log in until this broker is closed: settings of Kafka's clients, with a secret that
     * must not leave the process.
     */
    public Map<String, String> clientSettings() {
        return login.map(BrokerLogin::ownSettings).map(EmbeddedBroker::quick).orElseGet(Map::of);
    }

    /** The same for clients of other processes, with a secret that is not for other users of the machine. */
    public Map<String, String> workerSettings() {
        return login.map(BrokerLogin::othersSettings).map(EmbeddedBroker::quick).orElseGet(Map::of);
    }

    /** It is near, and asking it again soon costs nothing; the pauses double each time. */
    private static Map<String, String> quick(Map<String, String> login) {
        Map<String, String> settings = new HashMap<>(login);
        settings.put("retry.backoff.ms", "10");
        settings.put("reconnect.backoff.ms", "10");
        return settings;
    }

    /** Stops the broker, within 20 seconds or so; the second call and later ones do nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            KafkaNode started = node;
            if (started != null) {
                stopWithinBudget(started);
            }
            release(sockets);
            release(folder);
        }
    }

    private static void stopWithinBudget(KafkaNode node) {
        Thread stopping = new Thread(node::stop, "broker-close");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(CLOSE_BUDGET.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.warn("the embedded broker is still stopping; its folder is consistent anyway");
        }
    }

    private static void release(Closeable held) {
        try {
            held.close();
        } catch (IOException e) {
            LOG.debug("could not release a port or the lock", e);
        }
    }
}
