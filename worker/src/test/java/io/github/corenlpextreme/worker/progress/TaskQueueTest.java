package io.github.corenlpextreme.worker.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.protocol.plan.Step.AtChunk;
import io.github.corenlpextreme.protocol.plan.Step.AtEndOfFile;
import io.github.corenlpextreme.worker.crash.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, unit = SECONDS)
class TaskQueueTest {

    private static final Lane FIRST = new Lane(Topic.CHUNKS, 0);
    private static final Lane SECOND = new Lane(Topic.CHUNKS, 1);
    private static final Lane SPANS = new Lane(Topic.SPANS, 1);

    private final TaskQueue queue = new TaskQueue(new JobPlan(List.of(100L, 100L), 10, 2));

    @Test
    void takesTheEarliestOfAllLanesFirst() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(4)));
        queue.add(task(FIRST, new AtChunk(6)));
        queue.add(task(SECOND, new AtChunk(3)));
        queue.add(task(SECOND, new AtChunk(5)));

        assertThat(takeAll()).containsExactly(new AtChunk(3), new AtChunk(4), new AtChunk(5), new AtChunk(6));
    }

    @Test
    void takesASpanBeforeTheChunkItEndsIn() throws InterruptedException {
        queue.add(task(SECOND, new AtChunk(3)));
        queue.add(task(SPANS, new AtChunk(3)));
        releaseAll();

        assertThat(queue.take(0).map(Task::lane)).contains(SPANS);
    }

    @Test
    void takesAFilesMarkerAfterItsChunksAndBeforeTheNextFile() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(10)));
        queue.add(task(SECOND, new AtChunk(9)));
        queue.add(task(SECOND, new AtEndOfFile(0, 1)));

        assertThat(takeAll()).containsExactly(new AtChunk(9), new AtEndOfFile(0, 1), new AtChunk(10));
    }

    @Test
    void keepsTheOrderOfALaneWhateverItsSteps() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(6)));
        queue.add(task(FIRST, new AtChunk(4)));

        assertThat(takeAll()).containsExactly(new AtChunk(6), new AtChunk(4));
    }

    @Test
    void forgetsTheTasksOfOtherLanes() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(4)));
        queue.add(task(SECOND, new AtChunk(3)));

        queue.retain(Set.of(FIRST));

        assertThat(queue.size(FIRST)).isEqualTo(1);
        assertThat(queue.size(SECOND)).isZero();
        assertThat(takeAll()).containsExactly(new AtChunk(4));
    }

    @Test
    void returnsEmptyHandedWhenTheTimeIsUp() throws InterruptedException {
        assertThat(queue.take(1)).isEmpty();
    }

    @Test
    void wakesWhoeverWaits() {
        CompletableFuture<Optional<Task>> taken = CompletableFuture.supplyAsync(() -> {
            try {
                return queue.take(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        queue.add(task(FIRST, new AtChunk(4)));
        releaseAll();

        assertThat(taken).succeedsWithin(5, SECONDS).isEqualTo(Optional.of(task(FIRST, new AtChunk(4))));
    }

    @Test
    void letsNothingBeTakenThatIsNotReleased() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(4)));

        assertThat(queue.choose(1)).containsExactly(task(FIRST, new AtChunk(4)));
        assertThat(queue.take(1)).isEmpty();
        assertThat(queue.size(FIRST)).isEqualTo(1);
    }

    @Test
    void choosesTwoTasksOrMoreUntilThereIsEnoughText() {
        for (long chunk = 0; chunk < 10; chunk += 2) {
            Chunk message = new Chunk(chunk, 0, new ByteRange(10 * chunk, 10 * chunk + 10));
            queue.add(new Task(FIRST, chunk, 0, new AtChunk(chunk), message, History.NONE));
        }

        assertThat(queue.choose(1)).hasSize(2);
        assertThat(queue.choose(30)).as("with those that were chosen before").hasSize(3);
        queue.release();
        assertThat(queue.choose(30)).as("enough are released").isEmpty();
    }

    @Test
    void forgetsWhatIsChosenInLanesThatAreGone() throws InterruptedException {
        queue.add(task(FIRST, new AtChunk(4)));
        queue.add(task(SECOND, new AtChunk(3)));
        queue.choose(Long.MAX_VALUE);

        queue.retain(Set.of(FIRST));
        queue.release();

        assertThat(queue.take(0).map(Task::step)).contains(new AtChunk(4));
        assertThat(queue.take(0)).isEmpty();
    }

    private void releaseAll() {
        queue.choose(Long.MAX_VALUE);
        queue.release();
    }

    private List<Step> takeAll() throws InterruptedException {
        releaseAll();
        List<Step> steps = new ArrayList<>();
        for (Optional<Task> task = queue.take(0); task.isPresent(); task = queue.take(0)) {
            steps.add(task.get().step());
        }
        return steps;
    }

    private static Task task(Lane lane, Step step) {
        return new Task(lane, 0, 0, step, new EndOfJob(), History.NONE);
    }
}
