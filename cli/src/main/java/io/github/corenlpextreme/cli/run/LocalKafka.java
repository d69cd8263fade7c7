package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.broker.BrokerStartException;
import io.github.corenlpextreme.broker.EmbeddedBroker;
import io.github.corenlpextreme.cli.config.ExitCodes;
import io.github.corenlpextreme.protocol.kafka.ClientSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The Kafka of a run: the user's, or one of our own that ends with it. */
final class LocalKafka implements AutoCloseable {

    private final ClientSettings settings;
    private final Optional<EmbeddedBroker> own;

    private LocalKafka(ClientSettings settings, Optional<EmbeddedBroker> own) {
        this.settings = settings;
        this.own = own;
    }

    /**
     * Starts a broker if the user has none.
     *
     * @param onDeath told in one sentence why our own broker cannot go on, on a thread of the broker's
     */
    static LocalKafka of(RunPlan plan, Path brokerFolder, Consumer<String> onDeath) {
        if (plan.kafka().isPresent()) {
            return new LocalKafka(plan.kafka().get(), Optional.empty());
        }
        EmbeddedBroker broker = start(brokerFolder, onDeath);
        return new LocalKafka(new ClientSettings(broker.bootstrapServers(), Map.of()), Optional.of(broker));
    }

    private static EmbeddedBroker start(Path folder, Consumer<String> onDeath) {
        try {
            return EmbeddedBroker.start(folder, onDeath);
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

    boolean isOwn() {
        return own.isPresent();
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedBroker::close);
    }
}
