package io.github.corenlpextreme.local.progress;

import io.github.corenlpextreme.protocol.ContentCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences about a job's progress. */
final class ProgressText {

    private ProgressText() {}

    /** Everything in one line, for logs. */
    static String line(JobProgress progress, ProcessingRates rates) {
        List<String> parts = new ArrayList<>();
        parts.add(progress.phase() + ": " + HumanText.bytes(progress.bytesDone()) + " of "
                + HumanText.bytes(progress.bytesTotal()) + " (" + percent(progress) + ")");
        if (rates.bytes() > 0) {
            parts.add(HumanText.count(rates.lines()) + " lines/s, " + HumanText.count(rates.tokens()) + " tokens/s");
            rates.timeFor(progress.bytesLeft()).ifPresent(left -> parts.add(HumanText.time(left) + " left"));
        }
        progress.loading().ifPresent(models -> parts.add(HumanText.loading(models)));
        progress.workers().ifPresent(workers -> parts.add(HumanText.workers(workers)));
        progress.stall().ifPresent(stall -> parts.add(HumanText.stall(stall)));
        if (progress.done().counts().quarantined() > 0) {
            parts.add(HumanText.count(progress.done().counts().quarantined(), "line") + " quarantined");
        }
        if (progress.done().counts().degraded() > 0) {
            parts.add(HumanText.count(progress.done().counts().degraded(), "line") + " degraded");
        }
        return String.join(", ", parts);
    }

    /** What earlier runs have done is in the totals, but not in the speed. */
    static List<String> summary(JobProgress last, RunSummary run, String output) {
        ContentCounts done = last.done().counts();
        List<String> lines = new ArrayList<>();
        lines.add("done: " + HumanText.count(done.lines(), "line") + ", "
                + HumanText.count(done.sentences(), "sentence") + ", "
                + HumanText.count(done.tokens(), "token") + ", " + HumanText.count(done.quarantined(), "line")
                + " quarantined, " + HumanText.count(done.degraded(), "line") + " degraded");
        if (done.compared() > 0) {
            lines.add("compared: " + HumanText.count(done.compared(), "line") + " annotated by CoreNLP's own code too,"
                    + " with the same result");
        }
        last.done().malformed().ifPresent(sentence -> lines.add("encoding: " + sentence));
        lines.add("read: " + HumanText.bytes(last.bytesTotal())
                + (run.bytesBefore() > 0
                        ? ", including " + HumanText.bytes(run.bytesBefore()) + " by earlier runs"
                        : ""));
        lines.add("time: " + HumanText.time(run.whole()) + ", including " + HumanText.time(run.annotating()) + " "
                + (last.phase().isWork() ? last.phase() : RunPhase.ANNOTATING)
                + (run.rates().tokens() > 0 ? " (" + HumanText.count(run.rates().tokens()) + " tokens/s)" : ""));
        last.workers()
                .ifPresent(workers -> lines.add("workers: " + workers.replaced() + " replaced, "
                        + (workers.crashed() > 0 ? workers.crashed() + " crashed, " : "") + "peak memory "
                        + (run.peakResidentBytes() > 0 ? HumanText.bytes(run.peakResidentBytes()) : "unknown")));
        last.disk()
                .ifPresent(disk -> lines.add("disk: output " + HumanText.bytes(disk.output()) + ", Kafka at most "
                        + HumanText.bytes(run.peakKafkaBytes())));
        lines.add("output: " + output);
        return lines;
    }

    private static String percent(JobProgress progress) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * progress.share());
    }
}
