package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A task that may have killed its worker. */
@Timeout(value = 60, unit = SECONDS)
class SuspectsTest {

    private static final AnnotatedLine DONE = new AnnotatedLine("done\n".getBytes(UTF_8), 1, 2);
    private static final TaskHistory DIED_ONCE = new TaskHistory(1, List.of());

    @TempDir
    private Path folder;

    @Test
    void isDoneLineByLineEachNamedBefore() throws IOException {
        OneJob job = new OneJob(folder, "a\nb\nc\n".getBytes(UTF_8), 100, 1);
        add(job, 0, 6, DIED_ONCE);
        Queue<Long> unnamed = new ConcurrentLinkedQueue<>();

        job.runAll(job.runner(4, 0, line -> {
            if (!job.named.contains(line.offset())) {
                unnamed.add(line.offset());
            }
            return DONE;
        }));

        assertThat(unnamed).isEmpty();
        assertThat(job.named).containsExactly(0L, 2L, 4L);
        assertThat(job.sink.documents()).isEqualTo(3);
    }

    @Test
    void neverSharesTheProcessWithAnotherLine() throws IOException {
        OneJob job = new OneJob(folder, "a\n".repeat(400).getBytes(UTF_8), 400, 1);
        add(job, 0, 400, TaskHistory.NONE);
        add(job, 1, 800, DIED_ONCE);
        AtomicInteger running = new AtomicInteger();
        Queue<Long> together = new ConcurrentLinkedQueue<>();

        job.runAll(job.runner(4, 0, line -> {
            if (running.incrementAndGet() > 1 && line.offset() >= 400) {
                together.add(line.offset());
            }
            running.decrementAndGet();
            return DONE;
        }));

        assertThat(together).isEmpty();
        assertThat(job.named).as("all but the head").hasSize(199);
        assertThat(job.sink.documents()).isEqualTo(399);
    }

    @Test
    void isNotBlamedForWhatComesAfter() throws IOException {
        OneJob job = new OneJob(folder, "a\n".repeat(400).getBytes(UTF_8), 400, 1);
        add(job, 0, 400, DIED_ONCE);
        add(job, 1, 800, TaskHistory.NONE);

        job.runAll(job.runner(4, 0, line -> {
            if (line.offset() > 400 && !job.named.contains(RecordedNames.NO_HOLDER)) {
                throw new IllegalStateException("a line is named");
            }
            return DONE;
        }));

        assertThat(job.named).hasSize(201).endsWith(RecordedNames.NO_HOLDER);
        assertThat(job.sink.messages(TopicKind.RESULTS, 0).toString()).doesNotContain("annotation-failed");
    }

    @Test
    void leavesOutWhatIsCondemnedAndKeepsTheRest() throws IOException {
        OneJob job = new OneJob(folder, "a\nbad\nc\n".getBytes(UTF_8), 100, 1);
        add(job, 0, 8, new TaskHistory(2, List.of(new LineVerdict(0, 2, VerdictKind.KILLS, 1))));
        Queue<String> annotated = new ConcurrentLinkedQueue<>();

        job.runAll(job.runner(2, 0, line -> {
            annotated.add(line.text());
            return DONE;
        }));

        assertThat(annotated).containsExactly("a", "c");
        assertThat(job.sink.documents()).isEqualTo(3);
    }

    private static void add(OneJob job, long chunk, long end, TaskHistory history) {
        long start = chunk == 0 ? 0 : 400;
        Chunk message = new Chunk(chunk, 0, new ByteRange(start, end));
        job.add(TopicKind.CHUNKS, new ChunkStep(chunk), message, history);
    }
}
