package io.github.corenlpextreme.protocol.kafka.topics;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaAuthorizationException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AbstractOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the answers to requests, and tells the failures of these apart.
 *
 * @param patience how long an answer is waited for
 * @param requestMillis how long a request may take, with its repetitions; null for what the client's settings say
 */
record AdminAnswers(
        AuthorizationErrors refusals,
        Duration patience,
        @Nullable Integer requestMillis) {

    /** The options of a request, with the time that it may take. */
    <O extends AbstractOptions<O>> O timed(O options) {
        return options.timeoutMs(requestMillis);
    }

    /**
     * Waits for the answer to a request that needs these rights.
     *
     * @throws KafkaAuthorizationException if one of the rights is missing
     * @throws KafkaTimeoutException if there is no answer
     * @throws JobKafkaException if Kafka refuses the request for another reason
     */
    <T> T await(KafkaFuture<T> answer, AccessRight... needed) {
        try {
            return get(answer);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), needed);
        }
    }

    /**
     * The same, but nothing if the request failed in the way that is expected of it, as if what it is about is not
     * there.
     */
    <T> Optional<T> awaitUnless(Class<? extends ApiException> expected, KafkaFuture<T> answer, AccessRight... needed) {
        try {
            return Optional.of(get(answer));
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw failure(e.getCause(), needed);
        }
    }

    /** Whether it succeeded; a failure of another kind than the one expected is thrown. */
    boolean succeeded(Class<? extends ApiException> expected, KafkaFuture<Void> answer, AccessRight... needed) {
        return awaitUnless(expected, answer.thenApply(nothing -> true), needed).isPresent();
    }

    private <T> T get(KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new KafkaTimeoutException(
                    "Kafka did not answer within " + patience.toSeconds()
                            + " s: check --bootstrap-servers and the network",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobKafkaException("interrupted while waiting for Kafka", e);
        }
    }

    private JobKafkaException failure(Throwable cause, AccessRight... needed) {
        if (cause instanceof AuthorizationException refusal) {
            return refusals.of(refusal, List.of(needed));
        }
        String sentence = "Kafka refused a request: " + cause.getMessage();
        if (cause instanceof TimeoutException) {
            return new KafkaTimeoutException(sentence, cause);
        }
        return cause instanceof PolicyViolationException || cause instanceof InvalidConfigurationException
                ? new TopicRulesException(sentence, cause)
                : new JobKafkaException(sentence, cause);
    }
}
