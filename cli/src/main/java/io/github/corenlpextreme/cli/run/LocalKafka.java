package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.broker.BrokerStartException;
import io.github.corenlpextreme.broker.EmbeddedBroker;
import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The Kafka of a run, while the run lasts. */
final class LocalKafka implements AutoCloseable {

    private final ClientSettings settings;
    private final Optional<EmbeddedBroker> own;
    private final boolean shared;

    private LocalKafka(ClientSettings settings, Optional<EmbeddedBroker> own, boolean shared) {
        this.settings = settings;
        this.own = own;
        this.shared = shared;
    }

    /**
     * Starts a broker if the user has none.
     *
     * @param onDeath told in one sentence why our own broker cannot go on, on a thread of the broker's
     */
    static LocalKafka of(RunPlan plan, Path brokerFolder, Consumer<String> onDeath) {
        if (plan.kafka() instanceof RunKafka.Users users) {
            return new LocalKafka(users.settings(), Optional.empty(), true);
        }
        if (plan.kafka() instanceof RunKafka.Kept kept) {
            kept.kafka().onDeath(onDeath);
            boolean shared = kept.kafka().folder().isEmpty();
            return new LocalKafka(kept.kafka().settings(), Optional.empty(), shared);
        }
        return start(brokerFolder, onDeath);
    }

    /**
     * Starts a broker.
     *
     * @throws RunFailedException if that is not possible
     */
    static LocalKafka start(Path folder, Consumer<String> onDeath) {
        try {
            EmbeddedBroker broker = EmbeddedBroker.start(folder, onDeath);
            return new LocalKafka(new ClientSettings(broker.bootstrapServers(), Map.of()), Optional.of(broker), false);
        } catch (BrokerStartException e) {
            throw new RunFailedException(ExitCodes.FAILED, e.getMessage(), e);
        } catch (NoClassDefFoundError e) {
            throw new RunFailedException(
                    ExitCodes.USAGE, "there is no broker of our own in this image; add --bootstrap-servers", e);
        }
    }

    ClientSettings settings() {
        return settings;
    }

    /** Whether its topics go with the run's state folder. */
    boolean isOwn() {
        return own.isPresent();
    }

    /** Whether others may be at work on it. */
    boolean isShared() {
        return shared;
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedBroker::close);
    }
}
