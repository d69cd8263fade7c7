package io.github.corenlpextreme.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.local.progress.JobProgress.DiskUsage;
import io.github.corenlpextreme.local.progress.JobProgress.LaneWaiting;
import io.github.corenlpextreme.local.progress.JobProgress.OutputContents;
import io.github.corenlpextreme.local.progress.JobProgress.WorkerActivity;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import io.github.corenlpextreme.protocol.ContentCounts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressReportTest {

    private static final long MIB = 1 << 20;
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ProgressReport report = new ProgressReport(
            Optional.of(new PlainView(TerminalOutput.to(new PrintStream(err, true, StandardCharsets.UTF_8)))),
            INTERVAL,
            () -> this.nanos);
    private long nanos;

    @AfterEach
    void close() {
        report.close();
    }

    @Test
    void showsEveryPhaseAtOnceAndThenALineEveryTenSeconds() {
        JobProgress starting = JobProgress.beginning(0, 10 * MIB);
        report.begin(() -> starting);
        for (int second = 0; second < 25; second++) {
            at(second, starting);
        }
        at(25, annotating(0));
        at(26, annotating(1));

        assertThat(lines())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("starting Kafka", "starting Kafka", "starting Kafka", "annotating");
    }

    @Test
    void aLineHasAllThatIsKnown() {
        report.begin(() -> annotating(0));
        at(0, annotating(0));
        at(10, annotating(5));

        assertThat(lines()[1])
                .isEqualTo("annotating: 5.0 MiB of 10.0 MiB (50.0 %), 500 lines/s, 5,000 tokens/s, 10 s left,"
                        + " 1.5 GiB, 2 workers, 3 replaced");
    }

    @Test
    void saysWhichModelsAreLoadedAndForHowLong() {
        JobProgress loading = new JobProgress(
                RunPhase.LOADING_MODELS,
                0,
                10 * MIB,
                OutputContents.NOTHING,
                Optional.of(new WorkerActivity(1, 0, 0, 0)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new JobProgress.ModelLoading("coref", Duration.ofSeconds(12))));
        report.begin(() -> loading);
        at(0, loading);

        assertThat(lines()[0])
                .isEqualTo("loading models: 0 B of 10.0 MiB (0.0 %), now coref, 12 s so far, 1 worker, 0 replaced");
        assertThat(new BarLine(true).draw(loading, ProcessingRates.UNKNOWN, 80)).contains("now coref, 12 s so far");
    }

    /** Resumed at 8 of 10 MiB: 1 MiB in 10 s, so 10 s are left, not one, as 9 MiB in 10 s would give. */
    @Test
    void whatEarlierRunsHaveDoneIsNoSpeed() {
        report.begin(() -> annotating(8));
        at(0, annotating(8));
        at(10, annotating(9));

        assertThat(lines()[1]).contains("100 lines/s", "10 s left");
    }

    @Test
    void saysHowManyLinesAreQuarantined() {
        report.begin(() -> annotating(0));
        at(
                0,
                new JobProgress(
                        RunPhase.ANNOTATING,
                        0,
                        10,
                        new OutputContents(new ContentCounts(5, 5, 5, 1, 0, 0, 0)),
                        Optional.of(WorkerActivity.NONE)));

        assertThat(lines()).singleElement().asString().endsWith("0 workers, 0 replaced, 1 line quarantined");
    }

    @Test
    void saysWhichLaneIsStalled() {
        report.begin(() -> annotating(0));
        at(
                0,
                new JobProgress(
                        RunPhase.ANNOTATING,
                        0,
                        10,
                        OutputContents.NOTHING,
                        Optional.of(WorkerActivity.NONE),
                        Optional.of(new LaneWaiting("chunk 14", 2, Duration.ofSeconds(75))),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("0 replaced, waiting 1 min 15 s for chunk 14 in lane 2");
    }

    @Test
    void theSummarySaysWhatWasDoneByWhomAndWhere() {
        report.begin(() -> JobProgress.beginning(2 * MIB, 10 * MIB));
        at(30, annotating(2));
        at(110, annotating(10));
        err.reset();

        report.complete(annotating(10), "big.txt.jsonl");

        assertThat(lines())
                .containsExactly(
                        "done: 10,000 lines, 20,000 sentences, 100,000 tokens, 0 lines quarantined, 0 lines degraded",
                        "compared: 10 lines annotated by CoreNLP's own code too, with the same result",
                        "read: 10.0 MiB, including 2.0 MiB by earlier runs",
                        "time: 1 min 50 s, including 1 min 20 s annotating (1,000 tokens/s)",
                        "workers: 3 replaced, peak memory 1.5 GiB",
                        "output: big.txt.jsonl");
    }

    @Test
    void theSummaryTellsTheMostThatKafkaHadOnItsDisk() {
        report.begin(() -> onDisk(0, 0));
        at(1, onDisk(100, 70));
        at(2, onDisk(200, 40));
        err.reset();

        report.complete(onDisk(300, 0), "big.txt.jsonl");

        assertThat(lines()).contains("disk: output 300.0 MiB, Kafka at most 70.0 MiB");
    }

    @Test
    void ofWorkersThatAreElsewhereNothingIsSaid() {
        report.begin(() -> written(0));
        at(0, written(0));
        at(10, written(5));
        report.complete(written(10), "big.txt.jsonl");

        assertThat(lines()[1])
                .isEqualTo("annotating: 5.0 MiB of 10.0 MiB (50.0 %), 500 lines/s, 5,000 tokens/s, 10 s left");
        assertThat(lines()).noneMatch(line -> line.startsWith("workers")).contains("output: big.txt.jsonl");
    }

    @Test
    void anEmptyJobIsDoneWithoutDividingByNothing() {
        JobProgress empty = JobProgress.beginning(0, 0);
        report.begin(() -> empty);
        at(0, empty);

        report.complete(empty, "out");

        assertThat(lines()[0]).contains("0 B of 0 B (100.0 %)");
        assertThat(lines()).contains("time: 0 s, including 0 s annotating", "workers: 0 replaced, peak memory unknown");
    }

    @Test
    void quietMeansNothing() {
        ProgressReport quiet = new ProgressReport(Optional.empty(), INTERVAL, () -> nanos);
        quiet.begin(() -> annotating(0));
        quiet.refresh(() -> annotating(1));
        quiet.say("a word");

        quiet.complete(annotating(10), "out");

        assertThat(lines()).isEmpty();
    }

    @Test
    void afterItsEndNothingIsShown() {
        report.begin(() -> annotating(0));
        report.close();

        at(0, annotating(1));

        assertThat(lines()).isEmpty();
    }

    private void at(int second, JobProgress progress) {
        nanos = Duration.ofSeconds(second).toNanos();
        report.refresh(() -> progress);
    }

    /** A thousand lines and ten thousand tokens per MiB. */
    private static JobProgress annotating(long mib) {
        return new JobProgress(
                RunPhase.ANNOTATING,
                mib * MIB,
                10 * MIB,
                new OutputContents(new ContentCounts(mib * 1000, mib * 2000, mib * 10_000, 0, 0, 0, mib)),
                Optional.of(new WorkerActivity(2, 3, 0, 3 * MIB * 512)));
    }

    private static JobProgress onDisk(long outputMib, long kafkaMib) {
        return new JobProgress(
                RunPhase.ANNOTATING,
                0,
                10 * MIB,
                OutputContents.NOTHING,
                Optional.of(WorkerActivity.NONE),
                Optional.empty(),
                Optional.of(new DiskUsage(outputMib * MIB, kafkaMib * MIB)),
                Optional.empty());
    }

    private static JobProgress written(long mib) {
        JobProgress known = annotating(mib);
        return new JobProgress(known.phase(), known.bytesDone(), known.bytesTotal(), known.done(), Optional.empty());
    }

    private String[] lines() {
        String text = err.toString(StandardCharsets.UTF_8);
        return text.isEmpty() ? new String[0] : text.split(System.lineSeparator());
    }
}
