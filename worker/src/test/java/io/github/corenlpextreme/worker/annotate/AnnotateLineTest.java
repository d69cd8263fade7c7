package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.Quarantine;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.Outcome;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.testkit.faults.Fault;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.Damage;
import io.github.corenlpextreme.worker.crash.History;
import io.github.corenlpextreme.worker.crash.LineNote;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.progress.Lane;
import io.github.corenlpextreme.worker.progress.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnnotateLineTest {

    private static final ByteRange RANGE = new ByteRange(10, 17);
    private static final AnnotatedLine DONE = new AnnotatedLine(bytes("done\n"), 1, 2);
    private static final Task TASK = taskWith(History.NONE);

    @Test
    void countsWhatTheAnnotatorFound() {
        AtomicReference<LineText> seen = new AtomicReference<>();

        DocumentResult result = with(line -> {
                    seen.set(line);
                    return new AnnotatedLine(bytes("done\n"), 2, 9);
                })
                .annotate(TASK, "a.txt", new Line.Whole(RANGE, 13, new byte[] {'a', (byte) 0xFF, 'b'}));

        assertThat(seen).hasValue(new LineText("a.txt", 13, 3, "a\uFFFDb"));
        assertThat(result)
                .usingRecursiveComparison()
                .isEqualTo(
                        new DocumentResult("a.txt", RANGE, bytes("done\n"), Outcome.of(new Counts(1, 2, 9, 0, 1, 0))));
    }

    @Test
    void quarantinesALineThatIsTooLongWithoutAnnotatingIt() {
        DocumentResult result = with(line -> {
                    throw new AssertionError("annotated");
                })
                .foregone("a.txt", new Line.TooLong(RANGE, 13, 4000), History.NONE)
                .orElseThrow();

        assertThat(new String(result.rendered(), UTF_8))
                .isEqualTo("{\"file\":\"a.txt\",\"offset\":13,\"length\":4000,\"error\":{\"reason\":\"line-too-long\","
                        + "\"detail\":\"4000 bytes; the limit is 100 (--max-line-bytes)\",\"attempts\":0}}\n");
        assertThat(result.range()).isEqualTo(RANGE);
        assertThat(result.outcome().counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
    }

    @Test
    @Fault(36)
    void quarantinesALineThatTheAnnotatorCannotTakeWithoutQuotingIt() {
        DocumentResult result = with(line -> {
                    throw new IllegalStateException("secret " + line.text());
                })
                .annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, new byte[] {(byte) 0xFF}));

        assertThat(new String(result.rendered(), UTF_8))
                .contains("annotation-failed", "java.lang.IllegalStateException")
                .doesNotContain("secret");
        assertThat(result.outcome().counts()).isEqualTo(new Counts(1, 0, 0, 1, 1, 0));
    }

    @Test
    @Fault(38)
    void quarantinesALineThatRecursesTooDeep() {
        DocumentResult result = with(line -> {
                    throw new StackOverflowError();
                })
                .annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("a")));

        assertThat(result.outcome().counts().quarantined()).isEqualTo(1);
    }

    @Test
    @Fault(38)
    void letsAnOutOfMemoryErrorEndTheProcess() {
        AnnotateLine annotateLine = with(line -> {
            throw new OutOfMemoryError("heap");
        });

        assertThatThrownBy(() -> annotateLine.annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("a"))))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void quarantinesALineThatHasCostItsWorkersTheirLives() {
        AnnotateLine annotateLine = with(line -> {
            throw new AssertionError("annotated");
        });
        History history = new History(2, List.of(new LineNote(7, 10, LineNote.Kind.KILLS, 1)));
        Line line = new Line.Whole(RANGE, 10, new byte[] {(byte) 0xFF});

        DocumentResult result = annotateLine.foregone("a.txt", line, history).orElseThrow();

        assertThat(new String(result.rendered(), UTF_8)).contains("\"reason\":\"worker-died\"", "\"attempts\":2");
        assertThat(result.outcome().counts()).isEqualTo(new Counts(1, 0, 0, 1, 1, 0));
        assertThat(result.outcome().quarantine())
                .contains(new Quarantine(10, 1, "worker-died", "each process that tried it died", 2));
    }

    @Test
    void triesALineOnceMoreThatMayHaveBeenInFlightByChance() {
        History history = new History(2, List.of(new LineNote(7, 10, LineNote.Kind.SUSPECT, 1)));

        assertThat(with(line -> DONE).foregone("a.txt", new Line.Whole(RANGE, 10, bytes("a")), history))
                .isEmpty();
    }

    @Test
    void wantsAFreshProcessForALineThatCameOutDamaged() {
        AnnotateLine annotateLine = with(line -> DONE.with(new Damage(List.of("pos"), false)));

        assertThatThrownBy(() -> annotateLine.annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("a"))))
                .isInstanceOfSatisfying(
                        FreshProcessNeeded.class,
                        needed -> assertThat(needed.line()).isEqualTo(new LineNote(7, 10, LineNote.Kind.DAMAGED, 0)));
    }

    @Test
    void keepsADamagedDocumentThatAFreshProcessCannotMendEither() {
        AnnotateLine annotateLine = with(line -> DONE.with(new Damage(List.of("pos"), false)));
        Task second = taskWith(new History(0, List.of(new LineNote(7, 10, LineNote.Kind.DAMAGED, 0))));

        DocumentResult result = annotateLine.annotate(second, "a.txt", new Line.Whole(RANGE, 10, bytes("a")));
        DocumentResult another = annotateLine.annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("b")));

        assertThat(result.outcome().counts()).isEqualTo(new Counts(1, 1, 2, 0, 0, 1));
        assertThat(another.outcome().counts().degraded())
                .as("the next one of this kind costs no process")
                .isEqualTo(1);
    }

    @Test
    void wantsNoFurtherProcessWhileItIsTheFreshOne() {
        AnnotateLine annotateLine = with(line -> DONE.with(new Damage(List.of("pos"), false)));
        annotateLine.expectSecondLooks();

        DocumentResult ahead = annotateLine.annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("a")));

        assertThat(ahead.outcome().counts().degraded()).isEqualTo(1);
    }

    @Test
    void keepsADocumentAtOnceWhoseDamageTheSettingsWant() {
        AnnotateLine annotateLine = with(line -> DONE.with(new Damage(List.of("parse"), true)));

        DocumentResult result = annotateLine.annotate(TASK, "a.txt", new Line.Whole(RANGE, 10, bytes("a")));

        assertThat(result.outcome().counts().degraded()).isEqualTo(1);
    }

    private static Task taskWith(History history) {
        Chunk chunk = new Chunk(3, 0, new ByteRange(0, 100));
        return new Task(new Lane(Topic.CHUNKS, 0), 7, 0, new Step.AtChunk(3), chunk, history);
    }

    private static AnnotateLine with(Annotator annotator) {
        return new AnnotateLine(
                annotator, new LineDecoder(UTF_8), OutputFormat.JSONL, 100, new Watchdog(Duration.ZERO));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
