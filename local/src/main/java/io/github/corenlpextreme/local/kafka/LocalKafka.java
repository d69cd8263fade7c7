package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.broker.BrokerStartException;
import io.github.corenlpextreme.broker.EmbeddedBroker;
import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.run.RunPlan;
import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The Kafka of a run, while the run lasts. Its address is known before it answers there. */
public final class LocalKafka implements AutoCloseable {

    private final ClientSettings settings;
    private final Optional<EmbeddedBroker> own;
    private final Optional<KeptKafka> kept;
    private final boolean shared;

    private LocalKafka(
            ClientSettings settings, Optional<EmbeddedBroker> own, Optional<KeptKafka> kept, boolean shared) {
        this.settings = settings;
        this.own = own;
        this.kept = kept;
        this.shared = shared;
    }

    /**
     * Finds it, or takes a folder and a port for a broker of our own if the user has none.
     *
     * @throws RunFailedException if that is not possible
     */
    public static LocalKafka of(RunPlan plan, Path brokerFolder) {
        if (plan.kafka() instanceof RunKafka.Users users) {
            return new LocalKafka(users.settings(), Optional.empty(), Optional.empty(), true);
        }
        if (plan.kafka() instanceof RunKafka.Kept kept) {
            boolean shared = kept.kafka().folder().isEmpty();
            return new LocalKafka(kept.kafka().settings(), Optional.empty(), Optional.of(kept.kafka()), shared);
        }
        return own(brokerFolder);
    }

    /**
     * Takes a folder and a port for a broker of our own.
     *
     * @throws RunFailedException if that is not possible
     */
    static LocalKafka own(Path folder) {
        try {
            EmbeddedBroker broker = EmbeddedBroker.bind(folder);
            ClientSettings settings = new ClientSettings(broker.bootstrapServers(), Map.of());
            return new LocalKafka(settings, Optional.of(broker), Optional.empty(), false);
        } catch (BrokerStartException e) {
            throw new RunFailedException(ExitCodes.FAILED, e.getMessage(), e);
        } catch (NoClassDefFoundError e) {
            throw new RunFailedException(
                    ExitCodes.USAGE, "there is no broker of our own in this image; add --bootstrap-servers", e);
        }
    }

    /**
     * Starts a broker of our own, if there is none yet, and returns when it answers.
     *
     * @param onDeath told in one sentence why a broker in this process cannot go on, on a thread of the broker's
     * @throws RunFailedException if that is not possible
     */
    public void start(Consumer<String> onDeath) {
        kept.ifPresent(kafka -> kafka.onDeath(onDeath));
        try {
            own.ifPresent(broker -> broker.start(onDeath));
        } catch (BrokerStartException e) {
            throw new RunFailedException(ExitCodes.FAILED, e.getMessage(), e);
        }
    }

    public ClientSettings settings() {
        return settings;
    }

    /** Whether its topics go with the run's state folder. */
    public boolean isOwn() {
        return own.isPresent();
    }

    /** Whether others may be at work on it. */
    public boolean isShared() {
        return shared;
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedBroker::close);
    }
}
