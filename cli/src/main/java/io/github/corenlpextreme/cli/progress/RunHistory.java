package io.github.corenlpextreme.cli.progress;

import java.time.Duration;
import java.util.Optional;

/** What a run has gone through so far, of bounded size. Used by one thread at a time. */
final class RunHistory {

    private final long startedAt;
    private final RateWindow window;
    private Optional<JobProgress> firstAnnotating = Optional.empty();
    private long annotatingSince;

    /** As of the last look before annotating: what earlier runs have done is known a little after the start. */
    private long bytesBefore;

    private long lastAt;
    private long peakResidentBytes;

    RunHistory(long nanos, JobProgress first, Duration window) {
        this.startedAt = nanos;
        this.lastAt = nanos;
        this.bytesBefore = first.bytesDone();
        this.window = new RateWindow(window);
    }

    void add(long nanos, JobProgress progress) {
        lastAt = nanos;
        progress.workers()
                .ifPresent(workers -> peakResidentBytes = Math.max(peakResidentBytes, workers.residentBytes()));
        if (progress.phase() != Phase.ANNOTATING) {
            bytesBefore = progress.bytesDone();
        } else if (firstAnnotating.isEmpty()) {
            firstAnnotating = Optional.of(progress);
            annotatingSince = nanos;
        }
        window.add(nanos, progress);
    }

    Rates rates() {
        return window.rates();
    }

    /** Of the run as a whole, up to the last state. */
    RunFigures figures(JobProgress last) {
        Duration annotating = firstAnnotating.isEmpty() ? Duration.ZERO : Duration.ofNanos(lastAt - annotatingSince);
        Rates rates = Rates.between(firstAnnotating.orElse(last), last, annotating);
        return new RunFigures(Duration.ofNanos(lastAt - startedAt), annotating, rates, bytesBefore, peakResidentBytes);
    }
}
