package io.github.corenlpextreme.local.run;

import io.github.corenlpextreme.local.progress.JobProgress;
import io.github.corenlpextreme.local.progress.RunPhase;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.writer.SectionWriters;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A job's progress as its writer sees it, whose workers are elsewhere. Thread-safe. */
public final class WriterOnlyProgress {

    private final LongSupplier inputBytes;
    private final String encoding;
    private final JobManifest manifest;
    private final Supplier<WriterProgress> writers;
    private final long bytesBefore;
    private final RunPhase before;
    private final RunPhase after;

    /** Of a writer that waits for workers. */
    public WriterOnlyProgress(JobManifest manifest, SectionWriters writers) {
        this(manifest, writers, RunPhase.AWAITING_WORKERS, RunPhase.ANNOTATING);
    }

    /**
     * Of any writer.
     *
     * @param before as long as it has written nothing
     * @param after when it has
     */
    public WriterOnlyProgress(JobManifest manifest, SectionWriters writers, RunPhase before, RunPhase after) {
        this(manifest, writers::progress, () -> size(manifest), before, after);
    }

    /** Of a writer whose sections come and go. */
    public WriterOnlyProgress(JobManifest manifest, SectionSessions sections) {
        this(manifest, sections::progress, sections::inputBytes, RunPhase.AWAITING_WORKERS, RunPhase.ANNOTATING);
    }

    private WriterOnlyProgress(
            JobManifest manifest,
            Supplier<WriterProgress> writers,
            LongSupplier inputBytes,
            RunPhase before,
            RunPhase after) {
        this.before = before;
        this.after = after;
        this.manifest = manifest;
        this.encoding = manifest.line().encoding();
        this.inputBytes = inputBytes;
        this.writers = writers;
        this.bytesBefore = writers.get().inputBytes();
    }

    private static long size(JobManifest manifest) {
        return manifest.inputs().stream().mapToLong(InputFile::size).sum();
    }

    /** Workers load their models before their first result, which is all that can be seen of them here. */
    public JobProgress now() {
        WriterProgress written = writers.get();
        RunPhase phase = written.inputBytes() > bytesBefore ? after : before;
        return new JobProgress(
                phase,
                written.inputBytes(),
                inputBytes.getAsLong(),
                RunProgress.done(written, encoding),
                Optional.empty(),
                written.waiting().map(wait -> RunProgress.stall(wait, manifest)),
                Optional.empty(),
                Optional.empty());
    }
}
