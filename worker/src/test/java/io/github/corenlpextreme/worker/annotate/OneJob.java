package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.AnnotatorEngines;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.source.InputRoot;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.progress.RecyclePolicy;
import io.github.corenlpextreme.worker.progress.TaskQueue;
import io.github.corenlpextreme.worker.source.InputChannels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A file, its plan and the runner's surroundings; one per test. */
final class OneJob {

    static final int MAX_LINE_BYTES = 4 << 20;
    static final Duration LINE_TIMEOUT = Duration.ofSeconds(1);

    final JobPlan plan;
    final TaskQueue queue;
    final Queue<Long> named = new ConcurrentLinkedQueue<>();
    final RecordingSink sink = new RecordingSink();
    private final InputRoot root;
    private final InputFile input;
    private int tasks;

    OneJob(Path folder, byte[] text, long chunkSize, int lanes) throws IOException {
        Files.write(folder.resolve("a.txt"), text);
        this.root = new InputRoot(folder);
        this.input = root.describe("a.txt");
        this.plan = new JobPlan(List.of(input.size()), chunkSize, lanes);
        this.queue = new TaskQueue(plan, System::nanoTime);
    }

    TaskRunner runner(int threads, long maxTasks, LineAnnotator annotator) {
        LineWatchdog watchdog = new LineWatchdog(LINE_TIMEOUT, LINE_TIMEOUT, System::nanoTime);
        AnnotateLine annotateLine =
                new AnnotateLine(annotator, new LineDecoder(UTF_8), OutputFormat.JSONL, MAX_LINE_BYTES, watchdog);
        return new TaskRunner(
                new TaskRunner.RunnerSettings(
                        threads,
                        new RecyclePolicy(maxTasks, () -> false),
                        new WorkAttempt("attempt", AnnotatorEngines.UNKNOWN)),
                queue,
                new InputContext(
                        new InputChannels(root, List.of(input)), List.of(input), new LineLimits(MAX_LINE_BYTES, true)),
                new TaskRunner.LineTreatment(annotateLine, watchdog, new RecordedNames(named)),
                sink);
    }

    /** Queues every step of the plan. */
    void queueAll() {
        for (PlanStep step = plan.first(); !(step instanceof PlanStep.FinishedStep); step = plan.next(step)) {
            add(TopicKind.CHUNKS, step, plan.message(step));
        }
    }

    void add(TopicKind topic, PlanStep step, LaneMessage message) {
        add(topic, step, message, TaskHistory.NONE);
    }

    void add(TopicKind topic, PlanStep step, LaneMessage message, TaskHistory history) {
        queue.add(new LaneTask(new Lane(topic, plan.laneOf(step)), tasks, 0, step, message, history));
        queue.choose(Long.MAX_VALUE);
        queue.release();
        tasks++;
    }

    /** Runs until all that was queued is done. */
    void runAll(TaskRunner runner) {
        try (runner) {
            runner.start();
            await().atMost(20, SECONDS).until(() -> {
                runner.ended(0); // to see its failure, if it has one
                return sink.finished().size() == tasks;
            });
            runner.stop();
            await().atMost(20, SECONDS).until(() -> runner.ended(100));
        }
    }
}
