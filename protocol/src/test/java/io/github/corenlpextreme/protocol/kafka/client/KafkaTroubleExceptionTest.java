package io.github.corenlpextreme.protocol.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaTroubleExceptionTest {

    @Test
    void tellsWhatTheClientThrowsFromEverythingElse() {
        assertThat(KafkaTroubleException.isOfClient(new TimeoutException("late")))
                .isTrue();
        assertThat(KafkaTroubleException.isOfClient(new IllegalStateException("late")))
                .isFalse();
    }

    @Test
    void onlyAnAnswerThatIsMissingMayStillCome() {
        assertThat(KafkaTroubleException.mayPass(new TimeoutException("late"))).isTrue();
        assertThat(KafkaTroubleException.mayPass(trouble(new TimeoutException("late"))))
                .isTrue();
        assertThat(KafkaTroubleException.mayPass(trouble(new java.util.concurrent.TimeoutException())))
                .isTrue();
        assertThat(KafkaTroubleException.mayPass(trouble(new TopicAuthorizationException("no"))))
                .isFalse();
        assertThat(KafkaTroubleException.mayPass(new KafkaTroubleException("gone")))
                .isFalse();
    }

    private static KafkaTroubleException trouble(Exception cause) {
        return new KafkaTroubleException("trouble", cause);
    }
}
