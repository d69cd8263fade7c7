package io.github.corenlpextreme.cli.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about a job's progress. */
final class ProgressText {

    private ProgressText() {}

    /** Everything in one line, for logs. */
    static String line(JobProgress progress, Rates rates) {
        List<String> parts = new ArrayList<>();
        parts.add(progress.phase() + ": " + Words.bytes(progress.bytesDone()) + " of "
                + Words.bytes(progress.bytesTotal()) + " (" + percent(progress) + ")");
        if (rates.bytes() > 0) {
            parts.add(Words.count(rates.lines()) + " lines/s, " + Words.count(rates.tokens()) + " tokens/s");
            rates.timeFor(progress.bytesLeft()).ifPresent(left -> parts.add(Words.time(left) + " left"));
        }
        progress.workers().ifPresent(workers -> parts.add(Words.workers(workers)));
        progress.stall().ifPresent(stall -> parts.add(Words.stall(stall)));
        if (progress.done().quarantined() > 0) {
            parts.add(Words.count(progress.done().quarantined(), "line") + " quarantined");
        }
        if (progress.done().degraded() > 0) {
            parts.add(Words.count(progress.done().degraded(), "line") + " degraded");
        }
        return String.join(", ", parts);
    }

    /** What earlier runs have done is in the totals, but not in the speed. */
    static List<String> summary(JobProgress last, RunFigures run, String output) {
        JobProgress.Done done = last.done();
        List<String> lines = new ArrayList<>();
        lines.add("done: " + Words.count(done.lines(), "line") + ", " + Words.count(done.sentences(), "sentence") + ", "
                + Words.count(done.tokens(), "token") + ", " + Words.count(done.quarantined(), "line")
                + " quarantined, " + Words.count(done.degraded(), "line") + " degraded");
        lines.add("read: " + Words.bytes(last.bytesTotal())
                + (run.bytesBefore() > 0 ? ", of them " + Words.bytes(run.bytesBefore()) + " by earlier runs" : ""));
        lines.add("time: " + Words.time(run.whole()) + ", of them " + Words.time(run.annotating()) + " "
                + (last.phase().isWork() ? last.phase() : Phase.ANNOTATING)
                + (run.rates().tokens() > 0 ? " (" + Words.count(run.rates().tokens()) + " tokens/s)" : ""));
        last.workers()
                .ifPresent(workers -> lines.add("workers: " + workers.replaced() + " replaced, "
                        + (workers.crashed() > 0 ? workers.crashed() + " crashed, " : "") + "peak memory "
                        + (run.peakResidentBytes() > 0 ? Words.bytes(run.peakResidentBytes()) : "unknown")));
        last.disk()
                .ifPresent(disk -> lines.add("disk: output " + Words.bytes(disk.output()) + ", Kafka at most "
                        + Words.bytes(run.peakKafkaBytes())));
        lines.add("output: " + output);
        return lines;
    }

    private static String percent(JobProgress progress) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * progress.share());
    }
}
