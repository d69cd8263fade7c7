package io.github.corenlpextreme.cli.autoscale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.topics.Backlog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutoscalerTest {

    private static final Backlog MANY = new Backlog(List.of(20L, 11L, 0L), false);
    private static final Backlog ONE = new Backlog(List.of(0L, 1L, 0L), false);
    private static final Backlog NONE = new Backlog(List.of(0L, 0L, 0L), false);
    private static final Backlog FINISHED = new Backlog(List.of(0L, 0L, 0L), true);

    private final RecordedNotices notices = new RecordedNotices();
    private final List<Integer> numbers = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();
    private Backlog seen = NONE;

    @Test
    void passesTheNumberOnOnceForEachChange() {
        Autoscaler autoscaler = autoscaler(0);

        for (Backlog backlog : List.of(MANY, MANY, ONE, ONE, NONE)) {
            seen = backlog;
            assertThat(autoscaler.look()).isEmpty();
        }

        assertThat(numbers).containsExactly(2, 1, 0);
        assertThat(notices.progress)
                .containsExactly(
                        "31 tasks wait in 2 lanes: 2 workers wanted, was 0",
                        "1 task waits in 1 lane: 1 worker wanted, was 2",
                        "no task waits: 0 workers wanted, was 1");
    }

    @Test
    void theFirstNumberIsPassedOnEvenIfItIsNoChange() {
        Autoscaler autoscaler = autoscaler(0);

        autoscaler.look();
        autoscaler.look();

        assertThat(numbers).containsExactly(0);
        assertThat(notices.progress).containsExactly("no task waits: 0 workers wanted");
    }

    @Test
    void theLastLookIsTheOneThatFindsAllDone() {
        Autoscaler autoscaler = autoscaler(2);
        seen = FINISHED;

        assertThat(autoscaler.look()).contains(FINISHED);
        assertThat(numbers).containsExactly(0);
        assertThat(notices.progress).containsExactly("all work is done: 0 workers wanted, was 2");
    }

    @Test
    void whatCouldNotBePassedOnIsTriedAgainAtTheNextLook() {
        Autoscaler autoscaler = autoscaler(0);
        seen = MANY;
        trouble = Optional.of("no engine");
        autoscaler.look();
        autoscaler.look();
        trouble = Optional.empty();

        autoscaler.look();
        autoscaler.look();

        assertThat(numbers).containsExactly(2, 2, 2);
        assertThat(notices.trouble).containsExactly("no engine", "no engine");
        assertThat(notices.progress).hasSize(1);
    }

    @Test
    void isNotDoneBeforeTheLastNumberIsPassedOn() {
        Autoscaler autoscaler = autoscaler(2);
        seen = FINISHED;
        trouble = Optional.of("no engine");

        assertThat(autoscaler.look()).isEmpty();
        trouble = Optional.empty();
        assertThat(autoscaler.look()).isPresent();
    }

    private Autoscaler autoscaler(int running) {
        Scaling scaling = new Scaling(new ScaleLimits(0, 9, 20, Duration.ZERO), running, 0);
        return new Autoscaler(() -> seen, scaling, this::scaleTo, notices, () -> 0);
    }

    private Optional<String> scaleTo(int workers) {
        numbers.add(workers);
        return trouble;
    }
}
