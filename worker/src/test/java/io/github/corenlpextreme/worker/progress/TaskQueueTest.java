package io.github.corenlpextreme.worker.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.EndOfFileStep;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = SECONDS)
class TaskQueueTest {

    private static final Lane FIRST = new Lane(TopicKind.CHUNKS, 0);
    private static final Lane SECOND = new Lane(TopicKind.CHUNKS, 1);
    private static final Lane SPANS = new Lane(TopicKind.SPANS, 1);

    private final TaskQueue queue = new TaskQueue(new JobPlan(List.of(100L, 100L), 10, 2), System::nanoTime);

    @Test
    void takesTheEarliestOfAllLanesFirst() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(4)));
        queue.add(task(FIRST, new ChunkStep(6)));
        queue.add(task(SECOND, new ChunkStep(3)));
        queue.add(task(SECOND, new ChunkStep(5)));

        assertThat(takeAll()).containsExactly(new ChunkStep(3), new ChunkStep(4), new ChunkStep(5), new ChunkStep(6));
    }

    @Test
    void takesASpanBeforeTheChunkItEndsIn() throws InterruptedException {
        queue.add(task(SECOND, new ChunkStep(3)));
        queue.add(task(SPANS, new ChunkStep(3)));
        releaseAll();

        assertThat(queue.take(0).map(LaneTask::lane)).contains(SPANS);
    }

    @Test
    void takesAFilesMarkerAfterItsChunksAndBeforeTheNextFile() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(10)));
        queue.add(task(SECOND, new ChunkStep(9)));
        queue.add(task(SECOND, new EndOfFileStep(0, 1)));

        assertThat(takeAll()).containsExactly(new ChunkStep(9), new EndOfFileStep(0, 1), new ChunkStep(10));
    }

    @Test
    void keepsTheOrderOfALaneWhateverItsSteps() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(6)));
        queue.add(task(FIRST, new ChunkStep(4)));

        assertThat(takeAll()).containsExactly(new ChunkStep(6), new ChunkStep(4));
    }

    @Test
    void forgetsTheTasksOfOtherLanes() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(4)));
        queue.add(task(SECOND, new ChunkStep(3)));

        queue.retain(Set.of(FIRST));

        assertThat(queue.size(FIRST)).isEqualTo(1);
        assertThat(queue.size(SECOND)).isZero();
        assertThat(takeAll()).containsExactly(new ChunkStep(4));
    }

    @Test
    void returnsEmptyHandedWhenTheTimeIsUp() throws InterruptedException {
        assertThat(queue.take(1)).isEmpty();
    }

    @Test
    void wakesWhoeverWaits() {
        CompletableFuture<Optional<LaneTask>> taken = CompletableFuture.supplyAsync(() -> {
            try {
                return queue.take(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        queue.add(task(FIRST, new ChunkStep(4)));
        releaseAll();

        assertThat(taken).succeedsWithin(5, SECONDS).isEqualTo(Optional.of(task(FIRST, new ChunkStep(4))));
    }

    @Test
    void letsNothingBeTakenThatIsNotReleased() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(4)));

        assertThat(queue.choose(1)).containsExactly(task(FIRST, new ChunkStep(4)));
        assertThat(queue.take(1)).isEmpty();
        assertThat(queue.size(FIRST)).isEqualTo(1);
    }

    @Test
    void choosesTwoTasksOrMoreUntilThereIsEnoughText() {
        for (long chunk = 0; chunk < 10; chunk += 2) {
            Chunk message = new Chunk(chunk, 0, new ByteRange(10 * chunk, 10 * chunk + 10));
            queue.add(new LaneTask(FIRST, chunk, 0, new ChunkStep(chunk), message, TaskHistory.NONE));
        }

        assertThat(queue.choose(1)).hasSize(2);
        assertThat(queue.choose(30)).as("with those that were chosen before").hasSize(3);
        queue.release();
        assertThat(queue.choose(30)).as("enough are released").isEmpty();
    }

    @Test
    void forgetsWhatIsChosenInLanesThatAreGone() throws InterruptedException {
        queue.add(task(FIRST, new ChunkStep(4)));
        queue.add(task(SECOND, new ChunkStep(3)));
        queue.choose(Long.MAX_VALUE);

        queue.retain(Set.of(FIRST));
        queue.release();

        assertThat(queue.take(0).map(LaneTask::step)).contains(new ChunkStep(4));
        assertThat(queue.take(0)).isEmpty();
    }

    private void releaseAll() {
        queue.choose(Long.MAX_VALUE);
        queue.release();
    }

    private List<PlanStep> takeAll() throws InterruptedException {
        releaseAll();
        List<PlanStep> steps = new ArrayList<>();
        for (Optional<LaneTask> task = queue.take(0); task.isPresent(); task = queue.take(0)) {
            steps.add(task.get().step());
        }
        return steps;
    }

    private static LaneTask task(Lane lane, PlanStep step) {
        return new LaneTask(lane, 0, 0, step, new EndOfJob(), TaskHistory.NONE);
    }
}
