package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.process.ProcessMemory;
import io.github.corenlpextreme.local.process.WorkerCounts;
import io.github.corenlpextreme.local.process.WorkerProcesses;
import io.github.corenlpextreme.local.progress.JobProgress;
import io.github.corenlpextreme.local.progress.JobProgress.DiskUsage;
import io.github.corenlpextreme.local.progress.JobProgress.LaneWaiting;
import io.github.corenlpextreme.local.progress.JobProgress.ModelLoading;
import io.github.corenlpextreme.local.progress.JobProgress.OutputContents;
import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import io.github.corenlpextreme.local.progress.RunPhase;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.ledger.MalformedText;
import io.github.corenlpextreme.writer.loop.LaneStall;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Puts together what writer and workers say of themselves. Thread-safe. */
final class RunProgress {

    private final long inputBytes;
    private final String encoding;
    private final JobManifest manifest;
    private final SectionWriters writers;
    private final LongSupplier nanoClock;
    private final Optional<BrokerLogSize> kafka;
    private final long beganAt;
    private final long bytesBefore;
    private final RunPhase beforeAnnotating;
    private volatile @Nullable WorkerProcesses workers; // written once by the run's thread
    private volatile boolean annotating; // once models are loaded it stays so, also while workers are replaced

    /** @param broker the folder of the run's own Kafka, if it has one */
    RunProgress(RunPlan plan, Path broker, SectionWriters writers, LongSupplier nanoClock) {
        this.inputBytes = plan.inputBytes();
        this.manifest = plan.manifest();
        this.encoding = manifest.line().encoding();
        this.writers = writers;
        this.nanoClock = nanoClock;
        this.beganAt = nanoClock.getAsLong();
        this.bytesBefore = writers.progress().inputBytes();
        this.beforeAnnotating = plan.fleet().workers() > 0 ? RunPhase.LOADING_MODELS : RunPhase.AWAITING_WORKERS;
        this.kafka = plan.kafka().isEmpty() ? Optional.of(new BrokerLogSize(broker)) : Optional.empty();
    }

    /** Says that Kafka is there and workers are being started. */
    void watch(WorkerProcesses started) {
        workers = started;
    }

    JobProgress now() {
        WriterProgress written = writers.progress();
        OutputContents done = done(written, encoding);
        WorkerProcesses started = workers;
        if (started == null) {
            return new JobProgress(
                    RunPhase.STARTING_KAFKA, written.inputBytes(), inputBytes, done, Optional.of(WorkerActivity.NONE));
        }
        WorkerCounts processes = started.counts();
        annotating |= processes.processes().working() > 0
                || (beforeAnnotating == RunPhase.AWAITING_WORKERS && written.inputBytes() > bytesBefore);
        RunPhase phase = annotating ? RunPhase.ANNOTATING : beforeAnnotating;
        return new JobProgress(
                phase,
                written.inputBytes(),
                inputBytes,
                done,
                Optional.of(members(processes)),
                written.waiting().map(wait -> stall(wait, manifest)),
                kafka.map(log -> new DiskUsage(written.outputBytes(), log.bytes(nanoClock.getAsLong()))),
                phase == RunPhase.LOADING_MODELS ? started.loading().map(this::loading) : Optional.empty());
    }

    private ModelLoading loading(String annotator) {
        return new ModelLoading(annotator, Duration.ofNanos(nanoClock.getAsLong() - beganAt));
    }

    static OutputContents done(WriterProgress written, String encoding) {
        return new OutputContents(written.counts(), MalformedText.of(written.counts(), written.malformed(), encoding));
    }

    static LaneWaiting stall(LaneStall wait, JobManifest manifest) {
        return new LaneWaiting(phrase(wait.step()) + section(wait.lane(), manifest), wait.lane(), wait.time());
    }

    private static String section(int lane, JobManifest manifest) {
        return manifest.settings().plan().sections() == 1
                ? ""
                : " of section " + JobPlan.of(manifest).sectionOfLane(lane).number();
    }

    private static String phrase(PlanStep step) {
        if (step instanceof PlanStep.ChunkStep chunk) {
            return "chunk " + chunk.number();
        }
        return step instanceof PlanStep.EndOfFileStep file ? "the end of file " + file.file() : "the end of the job";
    }

    private static WorkerActivity members(WorkerCounts workers) {
        long own = ProcessMemory.residentBytes(ProcessHandle.current().pid()).orElse(0);
        return new WorkerActivity(
                workers.processes().alive(),
                workers.processes().replaced(),
                workers.processes().crashed(),
                own + workers.residentBytes());
    }
}
