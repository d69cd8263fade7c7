package io.github.corenlpextreme.worker.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RecyclePolicyTest {

    private final AtomicBoolean full = new AtomicBoolean();

    @Test
    void isOverAfterSoManyTasks() {
        RecyclePolicy lifetime = new RecyclePolicy(3, full::get);

        count(lifetime, 2);
        assertThat(lifetime.overBecause()).isEmpty();

        count(lifetime, 1);
        assertThat(lifetime.overBecause()).contains("--max-tasks reached");
        assertThat(lifetime.tasks()).isEqualTo(3);
    }

    @Test
    void isNeverOverWithoutALimit() {
        RecyclePolicy lifetime = new RecyclePolicy(0, full::get);

        count(lifetime, 100_000);

        assertThat(lifetime.overBecause()).isEmpty();
    }

    @Test
    void isOverWhenTheHeapIsNearlyFull() {
        RecyclePolicy lifetime = new RecyclePolicy(0, full::get);
        count(lifetime, RecyclePolicy.FEWEST_TASKS);

        full.set(true);

        assertThat(lifetime.overBecause()).contains("its heap is nearly full");
    }

    @Test
    void staysOverWhenTheHeapHasEmptiedAgain() {
        RecyclePolicy lifetime = new RecyclePolicy(0, full::get);
        count(lifetime, RecyclePolicy.FEWEST_TASKS);
        full.set(true);
        lifetime.overBecause();

        full.set(false);

        assertThat(lifetime.overBecause()).isPresent();
    }

    @Test
    void getsSomethingDoneThoughTheModelsAloneFillTheHeap() {
        full.set(true);
        RecyclePolicy lifetime = new RecyclePolicy(0, full::get);

        count(lifetime, RecyclePolicy.FEWEST_TASKS - 1);

        assertThat(lifetime.overBecause()).isEmpty();
    }

    @Test
    void aMarkerIsNoTask() {
        RecyclePolicy lifetime = new RecyclePolicy(1, full::get);

        lifetime.count(task(new PlanStep.EndOfFileStep(0, 0)));

        assertThat(lifetime.overBecause()).isEmpty();
    }

    private static void count(RecyclePolicy lifetime, int tasks) {
        for (int number = 0; number < tasks; number++) {
            lifetime.count(task(new PlanStep.ChunkStep(number)));
        }
    }

    private static LaneTask task(PlanStep step) {
        return new LaneTask(new Lane(TopicKind.CHUNKS, 0), 0, 0, step, new EndOfJob(), TaskHistory.NONE);
    }
}
