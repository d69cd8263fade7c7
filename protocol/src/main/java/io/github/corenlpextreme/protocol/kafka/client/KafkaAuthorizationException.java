package io.github.corenlpextreme.protocol.kafka.client;

/** Kafka's access control lists do not allow a request; the message names the right that is missing. */
public final class KafkaAuthorizationException extends JobKafkaException {

    private static final long serialVersionUID = 1L;

    KafkaAuthorizationException(String message, Throwable cause) {
        super(message, cause);
    }
}
