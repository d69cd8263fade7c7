package io.github.corenlpextreme.protocol.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors;
import io.github.corenlpextreme.protocol.kafka.client.AuthorizationErrors.AccessRight;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaAuthorizationException;
import io.github.corenlpextreme.protocol.kafka.client.KafkaTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;

class AdminAnswersTest {

    private static final AccessRight READ_TOPIC = AccessRight.onTopic("Read", "j.chunks");
    private static final AccessRight READ_GROUP = AccessRight.onGroup("Read", "j.workers");

    private final AdminAnswers answers = answers(KafkaAdmin.PATIENCE);

    @Test
    void whatIsThereIsAnAnswer() {
        assertThat(answers.await(KafkaFuture.completedFuture("it"), READ_TOPIC)).isEqualTo("it");
        assertThat(answers.awaitUnless(
                        UnknownTopicOrPartitionException.class, KafkaFuture.completedFuture("it"), READ_TOPIC))
                .contains("it");
        assertThat(answers.succeeded(UnknownTopicOrPartitionException.class, new Answered(), READ_TOPIC))
                .isTrue();
    }

    @Test
    void soIsWhatIsNotThere() {
        UnknownTopicOrPartitionException unknown = new UnknownTopicOrPartitionException("no");

        assertThat(answers.awaitUnless(UnknownTopicOrPartitionException.class, failed(unknown), READ_TOPIC))
                .isEmpty();
        assertThat(answers.succeeded(UnknownTopicOrPartitionException.class, failed(unknown), READ_TOPIC))
                .isFalse();
    }

    @Test
    void whatIsNotExpectedIsThrown() {
        assertThatThrownBy(() -> answers.awaitUnless(
                        UnknownTopicOrPartitionException.class, failed(new UnknownServerException("odd")), READ_TOPIC))
                .isExactlyInstanceOf(JobKafkaException.class)
                .hasMessage("Kafka refused a request: odd")
                .hasCauseInstanceOf(UnknownServerException.class);
        assertThatThrownBy(() -> answers.succeeded(
                        UnknownTopicOrPartitionException.class, failed(new UnknownServerException("odd")), READ_TOPIC))
                .hasMessage("Kafka refused a request: odd");
    }

    @Test
    void aRefusalNamesTheRightThatItIsAbout() {
        assertThatThrownBy(() -> answers.await(failed(new TopicAuthorizationException("no")), READ_GROUP, READ_TOPIC))
                .isInstanceOf(KafkaAuthorizationException.class)
                .hasMessageContaining("Read on topic j.chunks");
        assertThatThrownBy(() -> answers.await(failed(new GroupAuthorizationException("no")), READ_TOPIC, READ_GROUP))
                .isInstanceOf(KafkaAuthorizationException.class)
                .hasMessageContaining("Read on group j.workers");
    }

    @Test
    void aKafkaThatDoesNotAnswerIsNotWaitedForLonger() {
        assertThatThrownBy(() -> answers(Duration.ZERO).await(new KafkaFutureImpl<>(), READ_TOPIC))
                .isInstanceOf(KafkaTimeoutException.class)
                .hasMessage("Kafka did not answer within 0 s: check --bootstrap-servers and the network")
                .matches(JobKafkaException::mayPass);
        assertThatThrownBy(() -> answers.await(failed(new TimeoutException("late")), READ_TOPIC))
                .isInstanceOf(KafkaTimeoutException.class)
                .hasMessage("Kafka refused a request: late")
                .matches(JobKafkaException::mayPass);
    }

    @Test
    void rulesAgainstATopicsSettingsAreToldApart() {
        assertThatThrownBy(() -> answers.await(failed(new PolicyViolationException("no")), READ_TOPIC))
                .isInstanceOf(TopicRulesException.class);
    }

    @Test
    void anInterruptedWaitLeavesTheThreadInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> answers.await(new KafkaFutureImpl<>(), READ_TOPIC))
                .hasMessage("interrupted while waiting for Kafka");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRequestGetsTheTimeItMayTake() {
        assertThat(answers(Duration.ofSeconds(10))
                        .timed(new ListOffsetsOptions())
                        .timeoutMs())
                .isEqualTo(10_000);
    }

    private static AdminAnswers answers(Duration patience) {
        ClientSettings settings = new ClientSettings("here:9092", Map.of());
        return new AdminAnswers(new AuthorizationErrors(settings), patience, (int) patience.toMillis());
    }

    private static <T> KafkaFuture<T> failed(RuntimeException failure) {
        KafkaFutureImpl<T> future = new KafkaFutureImpl<>();
        future.completeExceptionally(failure);
        return future;
    }

    private static final class Answered extends KafkaFutureImpl<Void> {

        Answered() {
            complete(null);
        }
    }
}
