package io.github.corenlpextreme.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "wiki-2026.11_b", "A..-_"})
    void takesWhatKafkaTakesInATopic(String value) {
        assertThat(new JobId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "-a", "_a", "a b", "a/b", "ä", "a\n"})
    void refusesWhatKafkaWouldRefuse(String value) {
        assertThatThrownBy(() -> new JobId(value)).hasMessageContainingAll("job " + value + ": ", "1 to 100 letters");
    }

    @Test
    void leavesRoomForTheLongestTopicName() {
        JobId longest = new JobId("j".repeat(100));

        assertThat(TopicKind.values())
                .allSatisfy(topic -> assertThat(topic.of(longest)).hasSizeLessThanOrEqualTo(249));
        assertThatThrownBy(() -> new JobId("j".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
