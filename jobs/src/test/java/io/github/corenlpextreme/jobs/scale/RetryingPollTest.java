package io.github.corenlpextreme.jobs.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.client.JobKafkaException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RetryingPollTest {

    private static final Supplier<Optional<String>> NOTHING = Optional::empty;
    private static final Supplier<Optional<String>> JOB = () -> Optional.of("job");
    private static final Supplier<Optional<String>> SILENCE = () -> {
        throw new JobKafkaException("no answer", new TimeoutException());
    };

    private final RecordedScaling notices = new RecordedScaling();
    private final List<Duration> pauses = new ArrayList<>();
    private final RetryingPoll looks = new RetryingPoll(Duration.ofSeconds(9), pauses::add, notices);

    @Test
    void looksUntilSomethingIsFound() {
        String found = looks.until(inTurn(List.of(NOTHING, NOTHING, JOB)));

        assertThat(found).isEqualTo("job");
        assertThat(pauses).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(9));
    }

    @Test
    void troubleIsSaidOnceUntilKafkaHasAnswered() {
        looks.until(inTurn(List.of(SILENCE, SILENCE, NOTHING, SILENCE, SILENCE, JOB)));

        assertThat(notices.trouble)
                .hasSize(2)
                .containsOnly("no answer; the workers stay as they are, and Kafka is asked again every 9 s");
    }

    @Test
    void whatCannotPassEndsTheLooking() {
        Supplier<Optional<String>> gone = () -> {
            throw new JobKafkaException("the topic is gone");
        };

        assertThatThrownBy(() -> looks.until(inTurn(List.of(NOTHING, gone, NOTHING))))
                .isInstanceOf(JobKafkaException.class)
                .hasMessage("the topic is gone");
        assertThat(notices.trouble).isEmpty();
    }

    private static Supplier<Optional<String>> inTurn(List<Supplier<Optional<String>>> looks) {
        Deque<Supplier<Optional<String>>> left = new ArrayDeque<>(looks);
        return () -> left.remove().get();
    }
}
