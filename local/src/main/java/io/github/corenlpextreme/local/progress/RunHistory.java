package io.github.corenlpextreme.local.progress;

import java.time.Duration;
import java.util.Optional;

/** What a run has gone through so far, of bounded size. Used by one thread at a time. */
final class RunHistory {

    private final long startedAt;
    private final RateWindow window;
    private Optional<JobProgress> firstAnnotating = Optional.empty();
    private long annotatingSince;

    private final long bytesBefore;
    private long lastAt;
    private long peakResidentBytes;
    private long peakKafkaBytes;

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
        progress.disk().ifPresent(disk -> peakKafkaBytes = Math.max(peakKafkaBytes, disk.kafka()));
        if (progress.phase().isWork() && firstAnnotating.isEmpty()) {
            firstAnnotating = Optional.of(progress);
            annotatingSince = nanos;
        }
        window.add(nanos, progress);
    }

    ProcessingRates rates() {
        return window.rates();
    }

    /** Of the run as a whole, up to the last state. */
    RunSummary figures(JobProgress last) {
        Duration annotating = firstAnnotating.isEmpty() ? Duration.ZERO : Duration.ofNanos(lastAt - annotatingSince);
        ProcessingRates rates = ProcessingRates.between(firstAnnotating.orElse(last), last, annotating);
        return new RunSummary(
                Duration.ofNanos(lastAt - startedAt),
                annotating,
                rates,
                bytesBefore,
                peakResidentBytes,
                peakKafkaBytes);
    }
}
