package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;

/** Kafka has rules of its own against the settings that a topic was to be created with. */
final class TopicRulesException extends JobKafkaException {

    private static final long serialVersionUID = 1L;

    TopicRulesException(String message, Throwable cause) {
        super(message, cause);
    }
}
