package io.github.corenlpextreme.cli.run;

import io.github.corenlpextreme.cli.process.ProcessMemory;
import io.github.corenlpextreme.cli.process.WorkerCounts;
import io.github.corenlpextreme.cli.process.WorkerProcesses;
import io.github.corenlpextreme.cli.progress.JobProgress;
import io.github.corenlpextreme.cli.progress.JobProgress.Done;
import io.github.corenlpextreme.cli.progress.JobProgress.Workers;
import io.github.corenlpextreme.cli.progress.Phase;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.writer.kafka.Writer;
import io.github.corenlpextreme.writer.kafka.WriterProgress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what writer and workers say of themselves. Thread-safe. */
final class RunProgress {

    private final long inputBytes;
    private final Writer writer;
    private volatile @Nullable WorkerProcesses workers; // written once by the run's thread
    private volatile boolean annotating; // once models are loaded it stays so, also while workers are replaced

    RunProgress(long inputBytes, Writer writer) {
        this.inputBytes = inputBytes;
        this.writer = writer;
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
        annotating |= processes.processes().working() > 0;
        Phase phase = annotating ? Phase.ANNOTATING : Phase.LOADING_MODELS;
        return new JobProgress(phase, written.inputBytes(), inputBytes, done, Optional.of(members(processes)));
    }

    static Done done(Counts counts) {
        return new Done(counts.lines(), counts.sentences(), counts.tokens(), counts.quarantined());
    }

    private static Workers members(WorkerCounts workers) {
        long own = ProcessMemory.residentBytes(ProcessHandle.current().pid()).orElse(0);
        return new Workers(workers.processes().alive(), workers.processes().replaced(), own + workers.residentBytes());
    }
}
