package io.github.corenlpextreme.protocol.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;

/** What Kafka answers to a request of its admin client, or what is in the way. */
final class Answers {

    static final long TIMEOUT_SECONDS = 60;

    private Answers() {}

    /** @throws KafkaTroubleException if there is no answer, or a refusal, which is then its cause */
    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaTroubleException(
                    "Kafka refused a request: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaTroubleException(
                    "Kafka did not answer within " + TIMEOUT_SECONDS + " s: check --bootstrap-servers and the network",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTroubleException("interrupted while waiting for Kafka", e);
        }
    }
}
