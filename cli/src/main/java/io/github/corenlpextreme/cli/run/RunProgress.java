package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.cli.process.ProcessMemory;
import io.github.corenlpextreme.cli.process.WorkerCounts;
import io.github.corenlpextreme.cli.process.WorkerProcesses;
import io.github.corenlpextreme.cli.progress.JobProgress;
import io.github.corenlpextreme.cli.progress.JobProgress.Disk;
import io.github.corenlpextreme.cli.progress.JobProgress.Done;
import io.github.corenlpextreme.cli.progress.JobProgress.Stall;
import io.github.corenlpextreme.cli.progress.JobProgress.Workers;
import io.github.corenlpextreme.cli.progress.Phase;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.writer.kafka.LaneWait;
import io.github.corenlpextreme.writer.kafka.Writer;
import io.github.corenlpextreme.writer.kafka.WriterProgress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what writer and workers say of themselves. Thread-safe. */
final class RunProgress {

    private final long inputBytes;
    private final Writer writer;
    private final Optional<LogSize> kafka;
    private final long bytesBefore;
    private final Phase beforeAnnotating;
    private volatile @Nullable WorkerProcesses workers; // written once by the run's thread
    private volatile boolean annotating; // once models are loaded it stays so, also while workers are replaced

    /** @param broker the folder of the run's own Kafka, if it has one */
    RunProgress(RunPlan plan, Path broker, Writer writer) {
        this.inputBytes = plan.inputBytes();
        this.writer = writer;
        this.bytesBefore = writer.progress().inputBytes();
        this.beforeAnnotating = plan.fleet().workers() > 0 ? Phase.LOADING_MODELS : Phase.AWAITING_WORKERS;
        this.kafka = plan.kafka() instanceof RunKafka.Own ? Optional.of(new LogSize(broker)) : Optional.empty();
    }

    /** Says that Kafka is there and workers are being started. */
    void watch(WorkerProcesses started) {
        workers = started;
    }

    JobProgress now() {
        WriterProgress written = writer.progress();
        Done done = done(written.counts());
        WorkerProcesses started = workers;
        if (started == null) {
            return new JobProgress(
                    Phase.STARTING_KAFKA, written.inputBytes(), inputBytes, done, Optional.of(Workers.NONE));
        }
        WorkerCounts processes = started.counts();
        annotating |= processes.processes().working() > 0
                || (beforeAnnotating == Phase.AWAITING_WORKERS && written.inputBytes() > bytesBefore);
        Phase phase = annotating ? Phase.ANNOTATING : beforeAnnotating;
        return new JobProgress(
                phase,
                written.inputBytes(),
                inputBytes,
                done,
                Optional.of(members(processes)),
                written.waiting().map(RunProgress::stall),
                kafka.map(log -> new Disk(written.outputBytes(), log.bytes(System.nanoTime()))));
    }

    static Done done(Counts counts) {
        return new Done(counts.lines(), counts.sentences(), counts.tokens(), counts.quarantined(), counts.degraded());
    }

    static Stall stall(LaneWait wait) {
        return new Stall(words(wait.step()), wait.lane(), wait.time());
    }

    private static String words(Step step) {
        if (step instanceof Step.AtChunk chunk) {
            return "chunk " + chunk.number();
        }
        return step instanceof Step.AtEndOfFile file ? "the end of file " + file.file() : "the end of the job";
    }

    private static Workers members(WorkerCounts workers) {
        long own = ProcessMemory.residentBytes(ProcessHandle.current().pid()).orElse(0);
        return new Workers(
                workers.processes().alive(),
                workers.processes().replaced(),
                workers.processes().crashed(),
                own + workers.residentBytes());
    }
}
