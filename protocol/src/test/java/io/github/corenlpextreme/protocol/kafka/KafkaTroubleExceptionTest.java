package io.github.corenlpextreme.protocol.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class KafkaTroubleExceptionTest {

    @Test
    void tellsWhatTheClientThrowsFromEverythingElse() {
        assertThat(KafkaTroubleException.isOfClient(new TimeoutException("late")))
                .isTrue();
        assertThat(KafkaTroubleException.isOfClient(new IllegalStateException("late")))
                .isFalse();
    }
}
