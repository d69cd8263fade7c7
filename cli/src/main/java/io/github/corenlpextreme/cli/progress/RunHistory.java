package io.github.corenlpextreme.cli.progress;

import java.time.Duration;
import java.util.Optional;

/** What a run has gone through so far, of bounded size. Used by one thread at a time. */
final class RunHistory {

    private final long startedAt;
    private final JobProgress first;
    private final RateWindow window;
    private Optional<JobProgress> firstAnnotating = Optional.empty();
    private long annotatingSince;
    private long lastAt;
    private long peakResidentBytes;

    RunHistory(long nanos, JobProgress first, Duration window) {
        this.startedAt = nanos;
        this.lastAt = nanos;
        this.first = first;
        this.window = new RateWindow(window);
    }

    void add(long nanos, JobProgress progress) {
        lastAt = nanos;
        peakResidentBytes = Math.max(peakResidentBytes, progress.workers().residentBytes());
        if (progress.phase() == Phase.ANNOTATING && firstAnnotating.isEmpty()) {
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
        return new RunFigures(
                Duration.ofNanos(lastAt - startedAt), annotating, rates, first.bytesDone(), peakResidentBytes);
    }
}
