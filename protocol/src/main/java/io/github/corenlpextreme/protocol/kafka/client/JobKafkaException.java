package io.github.corenlpextreme.protocol.kafka.client;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Kafka is not there, refuses, or is not as the job needs it; the message says what to do. */
public class JobKafkaException extends JobException {

    private static final long serialVersionUID = 1L;

    public JobKafkaException(String message) {
        super(ExitCodes.FAILED, message);
    }

    public JobKafkaException(String message, Throwable cause) {
        super(ExitCodes.FAILED, message, cause);
    }

    /** Whether a failure was thrown by Kafka's own client. */
    public static boolean isOfClient(Throwable failure) {
        return failure instanceof KafkaException;
    }

    /** Whether a failure may be gone when Kafka is asked again: it did not answer, or is not ready. */
    public static boolean mayPass(Throwable failure) {
        Throwable cause =
                failure instanceof JobKafkaException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RetriableException || cause instanceof TimeoutException;
    }
}
