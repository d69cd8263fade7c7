package io.github.corenlpextreme.protocol.kafka;

import org.apache.kafka.common.KafkaException;

/** Kafka is not there, refuses, or is not as the job needs it; the message says what to do. */
public final class KafkaTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KafkaTroubleException(String message) {
        super(message);
    }

    public KafkaTroubleException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure was thrown by Kafka's own client. */
    public static boolean isOfClient(Throwable failure) {
        return failure instanceof KafkaException;
    }
}
