package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.ChunkMessage;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.EndOfFile;
import io.github.corenlpextreme.protocol.message.EndOfJob;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.testkit.text.RandomText;
import io.github.corenlpextreme.worker.annotate.RecordingSink.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = SECONDS)
class TaskRunnerTest {

    private static final LineAnnotator ECHO = line -> new AnnotatedLine((line.text() + "\n").getBytes(UTF_8), 1, 2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sendsResultsInFedOrderWhateverTheOrderOfAnnotation(long seed) throws IOException {
        OneJob job = new OneJob(folder, RandomText.of(seed, 600), 700, 3);
        job.queueAll();

        job.runAll(job.runner(4, 0, delayed(seed)));

        for (int lane = 0; lane < 3; lane++) {
            assertThat(outline(job.sink.messages(TopicKind.RESULTS, lane)))
                    .as("seed %d, lane %d", seed, lane)
                    .isEqualTo(outlineOf(job, lane));
        }
    }

    @Test
    void sendsPartialsBeforeTheResultsOfTheirChunk() throws IOException {
        OneJob job = new OneJob(folder, "a\nb\nc\nd\n".repeat(100).getBytes(UTF_8), 100, 2);
        job.queueAll();

        job.runAll(job.runner(2, 0, ECHO));

        List<Sent> sent = job.sink.sent();
        for (long chunk = 0; chunk < job.plan.chunks(); chunk++) {
            assertThat(indexOf(sent, TopicKind.PARTIALS, chunk)).isLessThan(indexOf(sent, TopicKind.RESULTS, chunk));
        }
    }

    @Test
    void forwardsMarkersBehindTheWorkOfTheirLane() throws IOException {
        OneJob job = new OneJob(folder, "a\nb\n".getBytes(UTF_8), 4, 2);
        job.queueAll();

        job.runAll(job.runner(2, 0, ECHO));

        assertThat(job.sink.messages(TopicKind.PARTIALS, 1)).containsExactly(new EndOfFile(0), new EndOfJob());
        assertThat(job.sink.messages(TopicKind.RESULTS, 0)).endsWith(new EndOfFile(0), new EndOfJob());
        assertThat(job.sink.messages(TopicKind.RESULTS, 1)).containsExactly(new EndOfFile(0), new EndOfJob());
    }

    @Test
    void sendsASpansDocumentsToTheSpanResults() throws IOException {
        OneJob job = new OneJob(folder, "ab\ncd".getBytes(UTF_8), 2, 2);
        Span span = new Span(2, 0, new ByteRange(3, 5));
        job.add(TopicKind.SPANS, new PlanStep.ChunkStep(2), span);
        job.add(TopicKind.SPANS, new PlanStep.EndOfFileStep(0, 0), new EndOfFile(0));

        job.runAll(job.runner(1, 0, ECHO));

        List<LaneMessage> messages = job.sink.messages(TopicKind.SPAN_RESULTS, 0);
        assertThat(job.sink.sent()).hasSize(3);
        assertThat(((DocumentPart) messages.get(0)).rendered()).isEqualTo("cd\n".getBytes(UTF_8));
        assertThat(messages.subList(1, 3))
                .containsExactly(
                        new SpanClosed(2, new ByteRange(3, 5), new ContentCounts(1, 1, 2, 0, 0, 0, 0)),
                        new EndOfFile(0));
    }

    @Test
    void annotatesALineAgainOnlyIfItIsTheOneThatIsMeant() throws Exception {
        OneJob job = new OneJob(folder, "ab\ncd\n".getBytes(UTF_8), 6, 1);
        CheckedRange other = new CheckedRange(new ByteRange(0, 3), 7);
        job.add(TopicKind.RETRIES, new PlanStep.ChunkStep(0), Span.again(0, 0, other));

        try (TaskRunner runner = job.runner(1, 0, ECHO)) {
            runner.start();

            assertThatThrownBy(() -> runner.ended(10_000))
                    .hasCauseInstanceOf(InputChangedException.class)
                    .hasMessageContaining("the line at byte 0 is not the one that was annotated then");
        }
    }

    @Test
    void quarantinesOnlyTheLineThatCannotBeAnnotated() throws IOException {
        OneJob job = new OneJob(folder, "a\nbad\nc\n".getBytes(UTF_8), 100, 1);
        job.queueAll();

        job.runAll(job.runner(2, 0, line -> {
            if (line.text().equals("bad")) {
                throw new IllegalArgumentException("no");
            }
            return ECHO.annotate(line);
        }));

        List<LaneMessage> messages = job.sink.messages(TopicKind.RESULTS, 0);
        assertThat(messages).contains(new ChunkClosed(0, new ContentCounts(3, 2, 4, 1, 0, 0, 0)));
        assertThat(messages)
                .filteredOn(DocumentPart.class::isInstance)
                .extracting(part -> new String(((DocumentPart) part).rendered(), UTF_8))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a\n"),
                        second -> assertThat(second).contains("annotation-failed"),
                        third -> assertThat(third).isEqualTo("c\n"));
    }

    @Test
    void countsEachChunkByItself() throws IOException {
        OneJob job = new OneJob(folder, "a\nb\nc\n".repeat(2).getBytes(UTF_8), 6, 1);
        job.queueAll();

        job.runAll(job.runner(2, 0, ECHO));

        assertThat(job.sink.messages(TopicKind.RESULTS, 0))
                .filteredOn(ChunkClosed.class::isInstance)
                .containsExactly(
                        new ChunkClosed(0, new ContentCounts(3, 3, 6, 0, 0, 0, 0)),
                        new ChunkClosed(1, new ContentCounts(2, 2, 4, 0, 0, 0, 0)));
    }

    private static LineAnnotator delayed(long seed) {
        return line -> {
            LockSupport.parkNanos(new Random(seed * 31 + line.offset()).nextInt(300_000));
            return ECHO.annotate(line);
        };
    }

    private static int indexOf(List<Sent> sent, TopicKind topic, long chunk) {
        for (int i = 0; i < sent.size(); i++) {
            boolean ofChunk = sent.get(i).message() instanceof ChunkMessage message && message.chunk() == chunk;
            if (ofChunk && sent.get(i).topic() == topic) {
                return i;
            }
        }
        throw new AssertionError("nothing of chunk " + chunk + " in " + topic);
    }

    /** What stands around the documents; each of these must start where the one before it ended. */
    private static List<Object> outline(List<LaneMessage> messages) {
        List<Object> outline = new ArrayList<>();
        long at = 0;
        long end = 0;
        for (LaneMessage message : messages) {
            if (message instanceof DocumentPart part) {
                assertThat(part.range().start()).isEqualTo(at);
                at = part.range().end();
                continue;
            }
            if (message instanceof Partials partials && partials.cut() instanceof HeadAndTail cut) {
                at = cut.headEnd();
                end = cut.tailStart();
            }
            assertThat(message instanceof ChunkClosed ? at : end).isEqualTo(end);
            outline.add(named(message));
        }
        return outline;
    }

    private static Object named(LaneMessage message) {
        if (message instanceof ChunkClosed closed) {
            return "close " + closed.chunk();
        }
        return message instanceof Partials partials ? "open " + partials.chunk() : message;
    }

    private static List<Object> outlineOf(OneJob job, int lane) {
        List<Object> outline = new ArrayList<>();
        for (PlanStep step = job.plan.first(); !(step instanceof PlanStep.FinishedStep); step = job.plan.next(step)) {
            if (job.plan.laneOf(step) == lane && job.plan.message(step) instanceof Chunk chunk) {
                outline.add("open " + chunk.chunk());
                outline.add("close " + chunk.chunk());
            } else if (job.plan.laneOf(step) == lane) {
                outline.add(job.plan.message(step));
            }
        }
        return outline;
    }
}
