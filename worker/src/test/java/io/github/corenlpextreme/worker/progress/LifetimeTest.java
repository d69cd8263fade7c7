package io.github.corenlpextreme.worker.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.crash.History;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private final AtomicBoolean full = new AtomicBoolean();

    @Test
    void isOverAfterSoManyTasks() {
        Lifetime lifetime = new Lifetime(3, full::get);

        count(lifetime, 2);
        assertThat(lifetime.overBecause()).isEmpty();

        count(lifetime, 1);
        assertThat(lifetime.overBecause()).contains("--max-tasks are done");
        assertThat(lifetime.tasks()).isEqualTo(3);
    }

    @Test
    void isNeverOverWithoutALimit() {
        Lifetime lifetime = new Lifetime(0, full::get);

        count(lifetime, 100_000);

        assertThat(lifetime.overBecause()).isEmpty();
    }

    @Test
    void isOverWhenTheHeapIsNearlyFull() {
        Lifetime lifetime = new Lifetime(0, full::get);
        count(lifetime, Lifetime.FEWEST_TASKS);

        full.set(true);

        assertThat(lifetime.overBecause()).contains("its heap is nearly full");
    }

    @Test
    void staysOverWhenTheHeapHasEmptiedAgain() {
        Lifetime lifetime = new Lifetime(0, full::get);
        count(lifetime, Lifetime.FEWEST_TASKS);
        full.set(true);
        lifetime.overBecause();

        full.set(false);

        assertThat(lifetime.overBecause()).isPresent();
    }

    @Test
    void getsSomethingDoneThoughTheModelsAloneFillTheHeap() {
        full.set(true);
        Lifetime lifetime = new Lifetime(0, full::get);

        count(lifetime, Lifetime.FEWEST_TASKS - 1);

        assertThat(lifetime.overBecause()).isEmpty();
    }

    @Test
    void aMarkerIsNoTask() {
        Lifetime lifetime = new Lifetime(1, full::get);

        lifetime.count(task(new Step.AtEndOfFile(0, 0)));

        assertThat(lifetime.overBecause()).isEmpty();
    }

    private static void count(Lifetime lifetime, int tasks) {
        for (int number = 0; number < tasks; number++) {
            lifetime.count(task(new Step.AtChunk(number)));
        }
    }

    private static Task task(Step step) {
        return new Task(new Lane(Topic.CHUNKS, 0), 0, 0, step, new EndOfJob(), History.NONE);
    }
}
