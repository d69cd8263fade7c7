package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.testkit.faults.CoversFault;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.AnnotationDamage;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnnotateLineTest {

    private static final CheckedRange SOURCE = new CheckedRange(new ByteRange(10, 17), 0xC0FFEE);
    private static final AnnotatedLine DONE = new AnnotatedLine(bytes("done\n"), 1, 2);
    private static final LaneTask TASK = taskWith(TaskHistory.NONE);

    @Test
    void countsWhatTheAnnotatorFound() {
        AtomicReference<LineText> seen = new AtomicReference<>();

        DocumentResult result = with(line -> {
                    seen.set(line);
                    return new AnnotatedLine(bytes("done\n"), 2, 9);
                })
                .annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 13, new byte[] {'a', (byte) 0xFF, 'b'}));

        assertThat(seen).hasValue(new LineText("a.txt", 13, 3, "a\uFFFDb"));
        assertThat(result)
                .usingRecursiveComparison()
                .isEqualTo(new DocumentResult(
                        "a.txt", SOURCE, bytes("done\n"), LineOutcome.of(new ContentCounts(1, 2, 9, 0, 1, 0, 0))));
    }

    @Test
    void quarantinesALineThatIsTooLongWithoutAnnotatingIt() {
        DocumentResult result = with(line -> {
                    throw new AssertionError("annotated");
                })
                .preclassified("a.txt", new InputLine.OverlongLine(SOURCE, 13, 4000), TaskHistory.NONE)
                .orElseThrow();

        assertThat(new String(result.rendered(), UTF_8))
                .isEqualTo("{\"file\":\"a.txt\",\"offset\":13,\"length\":4000,\"error\":{\"reason\":\"line-too-long\","
                        + "\"detail\":\"4000 bytes; the limit is 100 (--max-line-bytes)\",\"attempts\":0}}\n");
        assertThat(result.source()).isEqualTo(SOURCE);
        assertThat(result.outcome().counts()).isEqualTo(new ContentCounts(1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    @CoversFault(36)
    void quarantinesALineThatTheAnnotatorCannotTakeWithoutQuotingIt() {
        DocumentResult result = with(line -> {
                    throw new IllegalStateException("secret " + line.text());
                })
                .annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, new byte[] {(byte) 0xFF}));

        assertThat(new String(result.rendered(), UTF_8))
                .contains("annotation-failed", "java.lang.IllegalStateException")
                .doesNotContain("secret");
        assertThat(result.outcome().counts()).isEqualTo(new ContentCounts(1, 0, 0, 1, 1, 0, 0));
    }

    @Test
    @CoversFault(38)
    void quarantinesALineThatRecursesTooDeep() {
        DocumentResult result = with(line -> {
                    throw new StackOverflowError();
                })
                .annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a")));

        assertThat(result.outcome().counts().quarantined()).isEqualTo(1);
    }

    @Test
    @CoversFault(38)
    void letsAnOutOfMemoryErrorEndTheProcess() {
        AnnotateLine annotateLine = with(line -> {
            throw new OutOfMemoryError("heap");
        });

        assertThatThrownBy(() -> annotateLine.annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void quarantinesALineThatHasCostItsWorkersTheirLives() {
        AnnotateLine annotateLine = with(line -> {
            throw new AssertionError("annotated");
        });
        TaskHistory history = new TaskHistory(2, List.of(new LineVerdict(7, 10, LineVerdict.VerdictKind.KILLS, 1)));
        InputLine line = new InputLine.WholeLine(SOURCE, 10, new byte[] {(byte) 0xFF});

        DocumentResult result =
                annotateLine.preclassified("a.txt", line, history).orElseThrow();

        assertThat(new String(result.rendered(), UTF_8)).contains("\"reason\":\"worker-died\"", "\"attempts\":2");
        assertThat(result.outcome().counts()).isEqualTo(new ContentCounts(1, 0, 0, 1, 1, 0, 0));
        assertThat(result.outcome().quarantine())
                .contains(new QuarantineReason(10, 1, "worker-died", "each process that tried it died", 2));
    }

    @Test
    void triesALineOnceMoreThatMayHaveBeenInFlightByChance() {
        TaskHistory history = new TaskHistory(2, List.of(new LineVerdict(7, 10, LineVerdict.VerdictKind.SUSPECT, 1)));

        assertThat(with(line -> DONE).preclassified("a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a")), history))
                .isEmpty();
    }

    @Test
    void wantsAFreshProcessForALineThatCameOutDamaged() {
        AnnotateLine annotateLine = with(line -> DONE.with(new AnnotationDamage(List.of("pos"), false)));

        assertThatThrownBy(() -> annotateLine.annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a"))))
                .isInstanceOfSatisfying(
                        RestartRequired.class,
                        needed -> assertThat(needed.line())
                                .isEqualTo(new LineVerdict(7, 10, LineVerdict.VerdictKind.DAMAGED, 0)));
    }

    @Test
    void keepsADamagedDocumentThatAFreshProcessCannotMendEither() {
        AnnotateLine annotateLine = with(line -> DONE.with(new AnnotationDamage(List.of("pos"), false)));
        LaneTask second =
                taskWith(new TaskHistory(0, List.of(new LineVerdict(7, 10, LineVerdict.VerdictKind.DAMAGED, 0))));

        DocumentResult result = annotateLine.annotate(second, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a")));
        DocumentResult another = annotateLine.annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("b")));

        assertThat(result.outcome().counts()).isEqualTo(new ContentCounts(1, 1, 2, 0, 0, 1, 0));
        assertThat(another.outcome().counts().degraded())
                .as("the next one of this kind costs no process")
                .isEqualTo(1);
    }

    @Test
    void wantsNoFurtherProcessWhileItIsTheFreshOne() {
        AnnotateLine annotateLine = with(line -> DONE.with(new AnnotationDamage(List.of("pos"), false)));
        annotateLine.expectRepeats();

        DocumentResult ahead = annotateLine.annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a")));

        assertThat(ahead.outcome().counts().degraded()).isEqualTo(1);
    }

    @Test
    void keepsADocumentAtOnceWhoseDamageTheSettingsWant() {
        AnnotateLine annotateLine = with(line -> DONE.with(new AnnotationDamage(List.of("parse"), true)));

        DocumentResult result = annotateLine.annotate(TASK, "a.txt", new InputLine.WholeLine(SOURCE, 10, bytes("a")));

        assertThat(result.outcome().counts().degraded()).isEqualTo(1);
    }

    private static LaneTask taskWith(TaskHistory history) {
        Chunk chunk = new Chunk(3, 0, new ByteRange(0, 100));
        return new LaneTask(new Lane(TopicKind.CHUNKS, 0), 7, 0, new PlanStep.ChunkStep(3), chunk, history);
    }

    private static AnnotateLine with(LineAnnotator annotator) {
        return new AnnotateLine(
                annotator,
                new LineDecoder(UTF_8),
                OutputFormat.JSONL,
                100,
                new LineWatchdog(Duration.ZERO, System::nanoTime));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
