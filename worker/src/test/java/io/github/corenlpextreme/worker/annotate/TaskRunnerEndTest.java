package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = SECONDS)
class TaskRunnerEndTest {

    private static final LineAnnotator ECHO = line -> new AnnotatedLine((line.text() + "\n").getBytes(UTF_8), 1, 2);

    @TempDir
    private Path folder;

    @Test
    void endsAfterExactlyAsManyTasksAsItMayDo() throws Exception {
        OneJob job = new OneJob(folder, "a\n".repeat(500).getBytes(UTF_8), 100, 3);
        job.queueAll();

        try (TaskRunner runner = job.runner(2, 3, ECHO)) {
            runner.start();

            assertThat(runner.ended(20_000)).isTrue();
            assertThat(runner.exhausted()).isTrue();
        }
        assertThat(job.sink.finished())
                .extracting(LaneTask::step)
                .containsExactly(new PlanStep.ChunkStep(0), new PlanStep.ChunkStep(1), new PlanStep.ChunkStep(2));
    }

    @Test
    void endsWithTheFailureOfItsSource() throws Exception {
        OneJob job = new OneJob(folder, "a\nb\n".getBytes(UTF_8), 4, 1);
        Files.writeString(folder.resolve("a.txt"), "shorter or longer");
        job.queueAll();

        try (TaskRunner runner = job.runner(2, 0, ECHO)) {
            runner.start();

            assertThatThrownBy(() -> runner.ended(20_000))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InputChangedException.class);
        }
        assertThat(job.sink.finished()).isEmpty();
    }

    @Test
    void endsWithAnErrorThatMakesTheProcessUntrustworthy() throws Exception {
        OneJob job = new OneJob(folder, "a\n".repeat(5000).getBytes(UTF_8), 1000, 1);
        job.queueAll();

        try (TaskRunner runner = job.runner(2, 0, line -> {
            throw new OutOfMemoryError("heap");
        })) {
            runner.start();

            assertThatThrownBy(() -> runner.ended(20_000)).hasCauseInstanceOf(OutOfMemoryError.class);
        }
        assertThat(job.sink.finished()).isEmpty();
    }

    @Test
    void endsAtOnceWhenItIsStoppedWithNothingToDo() throws Exception {
        OneJob job = new OneJob(folder, "a\n".getBytes(UTF_8), 100, 1);

        try (TaskRunner runner = job.runner(2, 0, ECHO)) {
            runner.start();
            runner.stop();

            assertThat(runner.ended(20_000)).isTrue();
            assertThat(runner.exhausted()).isFalse();
        }
    }
}
