package io.github.corenlpextreme.protocol.kafka;

/** Kafka is not there, refuses, or is not as the job needs it; the message says what to do. */
public final class KafkaTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KafkaTroubleException(String message) {
        super(message);
    }

    public KafkaTroubleException(String message, Throwable cause) {
        super(message, cause);
    }
}
