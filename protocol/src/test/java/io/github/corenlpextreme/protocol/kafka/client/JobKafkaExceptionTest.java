package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class JobKafkaExceptionTest {

    @Test
    void tellsWhatTheClientThrowsFromEverythingElse() {
        assertThat(JobKafkaException.isOfClient(new TimeoutException("late"))).isTrue();
        assertThat(JobKafkaException.isOfClient(new IllegalStateException("late")))
                .isFalse();
    }

    @Test
    void onlyAnAnswerThatIsMissingMayStillCome() {
        assertThat(JobKafkaException.mayPass(new TimeoutException("late"))).isTrue();
        assertThat(JobKafkaException.mayPass(trouble(new TimeoutException("late"))))
                .isTrue();
        assertThat(JobKafkaException.mayPass(trouble(new java.util.concurrent.TimeoutException())))
                .isTrue();
        assertThat(JobKafkaException.mayPass(trouble(new TopicAuthorizationException("no"))))
                .isFalse();
        assertThat(JobKafkaException.mayPass(new JobKafkaException("gone"))).isFalse();
    }

    private static JobKafkaException trouble(Exception cause) {
        return new JobKafkaException("trouble", cause);
    }
}
