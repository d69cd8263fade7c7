package io.github.corenlpextreme.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.fleet.FleetEvent;
import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.local.timeline.RunTimeline;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepObserverTest {

    private long millis;
    private long lines = 40; // by earlier runs
    private final RunTimeline timeline = new RunTimeline(() -> millis * 1_000_000, 0);
    private final StepObserver observer = new StepObserver(timeline);

    @Test
    void documentsAreSeenAsTheirNumberGrows() {
        observer.watch(() -> lines);
        turn(1, 40);
        turn(2, 41);
        turn(3, 43);
        turn(4, 43);

        assertThat(steps()).containsExactly("2 first document is written", "3 last document is written");
    }

    @Test
    void whatTheFirstWorkerSaysCounts() {
        millis = 1;
        observer.onEvent(new FleetEvent.ModelsLoading(0, "pos"));
        millis = 2;
        observer.onEvent(new FleetEvent.WorkerReady(0));
        millis = 3;
        observer.onEvent(new FleetEvent.WorkerReady(1));
        observer.onEvent(new FleetEvent.StatusReported(0, new WorkerStatus(0, 0, 0, 0)));
        millis = 4;
        observer.onEvent(new FleetEvent.StatusReported(0, new WorkerStatus(1, 0, 0, 0)));

        assertThat(steps())
                .containsExactly(
                        "1 first worker begins to load models",
                        "2 first worker has loaded its models",
                        "3 first worker has lanes");
    }

    private void turn(long at, long written) {
        millis = at;
        lines = written;
        observer.onTurn();
    }

    private List<String> steps() {
        return timeline.lines().stream()
                .skip(1)
                .map(line -> line.replaceAll("^ *(\\d+) +\\+\\d+ +", "$1 "))
                .toList();
    }
}
