package io.github.corenlpextreme.cli.autoscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.kafka.KafkaTroubleException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LooksTest {

    private static final Supplier<Optional<String>> NOTHING = Optional::empty;
    private static final Supplier<Optional<String>> SILENCE = () -> {
        throw new KafkaTroubleException("no answer", new TimeoutException());
    };

    private final RecordedNotices notices = new RecordedNotices();
    private final List<Duration> pauses = new ArrayList<>();
    private int pausesToTheEnd = Integer.MAX_VALUE;
    private final Looks looks = new Looks(Duration.ofSeconds(9), this::pause, notices);

    @Test
    void looksUntilSomethingIsFound() {
        Optional<String> found = looks.until(inTurn(NOTHING, NOTHING, () -> Optional.of("job")));

        assertThat(found).contains("job");
        assertThat(pauses).containsExactly(Duration.ofSeconds(9), Duration.ofSeconds(9));
    }

    @Test
    void looksNoMoreWhenSomebodyWantsAnEnd() {
        pausesToTheEnd = 2;

        Optional<String> found = looks.until(inTurn(NOTHING, NOTHING, () -> Optional.of("job")));

        assertThat(found).isEmpty();
    }

    @Test
    void troubleIsSaidOnceUntilKafkaHasAnswered() {
        looks.until(inTurn(SILENCE, SILENCE, NOTHING, SILENCE, SILENCE, () -> Optional.of("job")));

        assertThat(notices.trouble)
                .hasSize(2)
                .containsOnly("no answer; the workers stay as they are, and Kafka is asked again every 9 s");
    }

    @Test
    void whatCannotPassEndsTheLooking() {
        Supplier<Optional<String>> gone = () -> {
            throw new KafkaTroubleException("the topic is gone");
        };

        assertThatThrownBy(() -> looks.until(inTurn(NOTHING, gone, NOTHING)))
                .isInstanceOf(KafkaTroubleException.class)
                .hasMessage("the topic is gone");
        assertThat(notices.trouble).isEmpty();
    }

    private boolean pause(Duration length) {
        pauses.add(length);
        return pauses.size() >= pausesToTheEnd;
    }

    @SafeVarargs
    private static Supplier<Optional<String>> inTurn(Supplier<Optional<String>>... looks) {
        Deque<Supplier<Optional<String>>> left = new ArrayDeque<>(List.of(looks));
        return () -> left.remove().get();
    }
}
