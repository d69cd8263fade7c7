package io.github.corenlpextreme.protocol.kafka.client;

/** Kafka did not answer a request in time. */
public final class KafkaTimeoutException extends JobKafkaException {

    private static final long serialVersionUID = 1L;

    public KafkaTimeoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
