package io.github.corenlpextreme.local.kafka;

import io.github.corenlpextreme.local.state.StateFolder;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.util.Optional;

/** Which Kafka a run is to use. */
public sealed interface RunKafka {

    /** The user's, on which others may have been before. */
    default Optional<ClientSettings> users() {
        return this instanceof Users users ? Optional.of(users.settings()) : Optional.empty();
    }

    /**
     * Where its topics can be found after the run, as the option that leads there.
     *
     * @param folder of the run
     */
    default String where(StateFolder folder) {
        if (this instanceof Users users) {
            return KeptKafka.whereOn(users.settings());
        }
        return this instanceof Kept kept ? kept.kafka().where() : KeptKafka.whereIn(folder.path());
    }

    /** One of its own, which begins and ends with it and lies in its state folder. */
    record Own() implements RunKafka {}

    /** One of the user's, which others may use too. */
    record Users(ClientSettings settings) implements RunKafka {}

    /** One on which the job has been set up by whoever runs this. */
    record Kept(KeptKafka kafka) implements RunKafka {}
}
