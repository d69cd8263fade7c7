package io.github.corenlpextreme.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker with its own controller inside this JVM, reachable on the loopback address
 * only. Topics, records and group offsets live in its folder and outlast it, also after a sudden
 * death; the ports differ from start to start. Any thread may call any method.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration CLOSE_BUDGET = Duration.ofSeconds(20);

    private final BrokerFolder folder;
    private final KafkaNode node;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(BrokerFolder folder, KafkaNode node) {
        this.folder = folder;
        this.node = node;
    }

    /**
     * Starts a broker on this folder and returns when it answers. A new folder is formatted, a used
     * one goes on where it stopped.
     *
     * @throws BrokerStartException if the folder cannot be written or is in use, or Kafka gives up
     */
    public static EmbeddedBroker start(Path dataDir) {
        return start(dataDir, LOG::error);
    }

    /**
     * The same, and says when the broker dies later on. Kafka would end the process then; instead the
     * consumer is called, on one of the broker's threads and perhaps more than once, with a sentence
     * that says what to do, and should have the process end soon. The last start of a JVM decides who
     * is called.
     */
    public static EmbeddedBroker start(Path dataDir, Consumer<String> onDeath) {
        ExitGuard.install(onDeath);
        long begun = System.nanoTime();
        BrokerFolder folder = BrokerFolder.open(dataDir.toAbsolutePath());
        try {
            EmbeddedBroker broker = new EmbeddedBroker(folder, startNode(folder.logDir()));
            LOG.atInfo()
                    .addKeyValue("bootstrapServers", broker.bootstrapServers())
                    .addKeyValue(
                            "elapsedMs",
                            Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .log("embedded broker started");
            return broker;
        } catch (RuntimeException e) {
            release(folder);
            throw e;
        }
    }

    private static KafkaNode startNode(Path logDir) {
        KafkaNode node = null;
        try {
            node = new KafkaNode(logDir);
            node.start();
            return node;
        } catch (Throwable e) { // Scala code throws checked exceptions unannounced
            if (node != null) {
                node.stop();
            }
            throw new BrokerStartException("the embedded broker did not start on " + logDir + ": " + e.getMessage(), e);
        }
    }

    /** What clients connect to: one {@code host:port}. */
    public String bootstrapServers() {
        return BrokerSettings.HOST + ":" + node.port();
    }

    /** Stops the broker, within 20 seconds or so; the second call and later ones do nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stopWithinBudget();
            release(folder);
        }
    }

    private void stopWithinBudget() {
        Thread stopping = new Thread(node::stop, "broker-close");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(CLOSE_BUDGET.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.warn("embedded broker still stopping; its folder is consistent all the same");
        }
    }

    private static void release(BrokerFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            LOG.debug("releasing the lock failed", e);
        }
    }
}
