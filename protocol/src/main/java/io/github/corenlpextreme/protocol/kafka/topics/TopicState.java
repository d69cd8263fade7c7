package io.github.corenlpextreme.protocol.kafka.topics;

import java.util.Optional;

/** What is to be seen of one topic. */
sealed interface TopicState {

    /**
     * It is there.
     *
     * @param id Kafka's own, which no other topic of the same name has had
     * @param expiry the setting by which Kafka deletes what has not been read yet; empty also if the settings are
     *     not shown to us
     */
    record PresentTopic(String id, int partitions, Optional<String> expiry) implements TopicState {}

    /** Kafka knows no topic of this name. */
    record MissingTopic() implements TopicState {}

    /** This client has no right to see it. */
    record HiddenTopic() implements TopicState {}
}
