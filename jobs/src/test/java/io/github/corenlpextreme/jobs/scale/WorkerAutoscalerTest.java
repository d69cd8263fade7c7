package io.github.corenlpextreme.jobs.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.kafka.topics.WorkBacklog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerAutoscalerTest {

    private static final WorkBacklog MANY = new WorkBacklog(List.of(20L, 11L, 0L), false);
    private static final WorkBacklog ONE = new WorkBacklog(List.of(0L, 1L, 0L), false);
    private static final WorkBacklog NONE = new WorkBacklog(List.of(0L, 0L, 0L), false);
    private static final WorkBacklog FINISHED = new WorkBacklog(List.of(0L, 0L, 0L), true);

    private final RecordedScaling notices = new RecordedScaling();
    private final List<Integer> numbers = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();
    private WorkBacklog seen = NONE;

    @Test
    void passesTheNumberOnOnceForEachChange() {
        WorkerAutoscaler autoscaler = autoscaler(0);

        for (WorkBacklog backlog : List.of(MANY, MANY, ONE, ONE, NONE)) {
            seen = backlog;
            assertThat(autoscaler.observe()).isEmpty();
        }

        assertThat(numbers).containsExactly(2, 1, 0);
        assertThat(notices.progress)
                .containsExactly(
                        "31 tasks are waiting in 2 lanes: 2 workers wanted, was 0",
                        "1 task is waiting in 1 lane: 1 worker wanted, was 2",
                        "no tasks are waiting: 0 workers wanted, was 1");
    }

    @Test
    void theFirstNumberIsPassedOnEvenIfItIsNoChange() {
        WorkerAutoscaler autoscaler = autoscaler(0);

        autoscaler.observe();
        autoscaler.observe();

        assertThat(numbers).containsExactly(0);
        assertThat(notices.progress).containsExactly("no tasks are waiting: 0 workers wanted");
    }

    @Test
    void theLastLookIsTheOneThatFindsAllDone() {
        WorkerAutoscaler autoscaler = autoscaler(2);
        seen = FINISHED;

        assertThat(autoscaler.observe()).contains(FINISHED);
        assertThat(numbers).containsExactly(0);
        assertThat(notices.progress).containsExactly("all work is done: 0 workers wanted, was 2");
    }

    @Test
    void whatCouldNotBePassedOnIsTriedAgainAtTheNextLook() {
        WorkerAutoscaler autoscaler = autoscaler(0);
        seen = MANY;
        trouble = Optional.of("no engine");
        autoscaler.observe();
        autoscaler.observe();
        trouble = Optional.empty();

        autoscaler.observe();
        autoscaler.observe();

        assertThat(numbers).containsExactly(2, 2, 2);
        assertThat(notices.trouble).containsExactly("no engine", "no engine");
        assertThat(notices.progress).hasSize(1);
    }

    @Test
    void isNotDoneBeforeTheLastNumberIsPassedOn() {
        WorkerAutoscaler autoscaler = autoscaler(2);
        seen = FINISHED;
        trouble = Optional.of("no engine");

        assertThat(autoscaler.observe()).isEmpty();
        trouble = Optional.empty();
        assertThat(autoscaler.observe()).isPresent();
    }

    private WorkerAutoscaler autoscaler(int running) {
        ScalingPolicy scaling = new ScalingPolicy(new ScaleLimits(0, 9, 20, Duration.ZERO), running, 0);
        return new WorkerAutoscaler(() -> seen, scaling, this::scaleTo, notices, () -> 0);
    }

    private Optional<String> scaleTo(int workers) {
        numbers.add(workers);
        return trouble;
    }
}
