package io.github.corenlpextreme.writer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.MalformedLimit;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.plan.PlanStep.ChunkStep;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.checkpoint.WriterCheckpoint;
import io.github.corenlpextreme.writer.loop.WriterPorts.TopicIds;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.output.OutputAssembly;
import io.github.corenlpextreme.writer.sample.SampleJob;
import io.github.corenlpextreme.writer.sample.SampleLanes;
import io.github.corenlpextreme.writer.sample.SampleLanes.Sent;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One turn of the loop at a time, and in which order it does what. */
class WriterLoopTest {

    private static final List<TopicKind> READ = List.of(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final long MOST_QUARANTINED = 3;
    private static final WriterLoop.FailureGuard GUARD =
            new WriterLoop.FailureGuard(new FailureLimits(MOST_QUARANTINED, MalformedLimit.parse("50%")), "UTF-8");

    private final SampleJob job = SampleJob.of("job", 3, 1, 400, 0);
    private final List<Sent> sent = SampleLanes.of(job, 3);
    private final List<String> events = new ArrayList<>();
    private final List<WriterCheckpoint> kept = new ArrayList<>();
    private final List<Sent> arriving = new ArrayList<>();
    private final WriterCheckpoint start = WriterCheckpoint.initial("job", job.plan(), READ, CLOCK.instant());
    private final LaneBuffers lanes = new LaneBuffers(0, start.offsets());
    private Map<TopicKind, String> topicIds = Map.of();
    private long nanos;
    private WriterLoop loop;

    @BeforeEach
    void begin() throws IOException {
        loop = loop(() -> topicIds);
    }

    private WriterLoop loop(TopicIds topics) throws IOException {
        Stitcher stitcher = new Stitcher(job.plan(), start.stitch());
        OutputAssembly assembly = new OutputAssembly(
                new RecordedOutputs(events),
                job.plan(),
                new Assembler(job.plan(), start.assembly()),
                CLOCK,
                start.output());
        WriterParts parts = new WriterParts(
                lanes, stitcher, new SpanPublisher.PartialsPublisher(stitcher, new RecordedSpans()), assembly);
        WriterPorts ports = new WriterPorts(
                this::poll,
                topics,
                this::keep,
                durable -> events.add("told"),
                (step, sign) -> step.run(),
                () -> events.add("sign"));
        return new WriterLoop(start, parts, ports, () -> nanos, GUARD);
    }

    @Test
    void givesASignAndWaitsALittleOnlyIfThereWasNothingTheLastTime() throws IOException {
        arriving.addAll(sent.subList(0, 3));

        loop.turn();
        loop.turn();
        loop.turn();

        assertThat(events).containsExactly("sign", "poll PT0S", "sign", "poll PT0S", "sign", "poll PT0.05S");
    }

    @Test
    void aCheckpointIsKeptWhenOutputAndSpansAreSafeAndToldOfWhenItIsKept() throws IOException {
        arriving.addAll(firstChunk());
        nanos += WriterLoop.CHECKPOINT_INTERVAL.toNanos();

        loop.turn();

        assertThat(events).containsSubsequence("poll PT0S", "force", "flush", "keep", "told", "sign");
    }

    @Test
    void noCheckpointIsMadeBeforeItsTime() throws IOException {
        arriving.addAll(firstChunk());
        nanos += WriterLoop.CHECKPOINT_INTERVAL.toNanos() - 1;

        loop.turn();

        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsThereIsSavedAlsoWhenNothingMoreComesButOnlyOnce() throws IOException {
        arriving.addAll(firstChunk());
        loop.turn();
        nanos += WriterLoop.CHECKPOINT_INTERVAL.toNanos();
        loop.turn();
        nanos += WriterLoop.CHECKPOINT_INTERVAL.toNanos();

        loop.turn();

        assertThat(kept).hasSize(1);
    }

    @Test
    void ofWhatIsBehindTheLastStepOnlyTheStitchedCounts() throws IOException {
        List<Sent> chunk = firstChunk();
        arriving.addAll(chunk);
        arriving.add(partialsOfSecondChunk());
        loop.turn();

        loop.end();

        assertThat(kept).hasSize(1);
        WriterCheckpoint checkpoint = kept.get(0);
        assertThat(checkpoint.assembly().step()).isEqualTo(new ChunkStep(1));
        assertThat(checkpoint.offsets().get(TopicKind.RESULTS)).containsExactly(count(chunk, TopicKind.RESULTS));
        assertThat(lanes.offsets(TopicKind.RESULTS)).containsExactly(count(chunk, TopicKind.RESULTS) + 1);
        assertThat(checkpoint.offsets().get(TopicKind.PARTIALS)).isEqualTo(lanes.offsets(TopicKind.PARTIALS));
    }

    @Test
    void aFileGetsItsNameWhenACheckpointSaysThatItIsComplete() throws IOException {
        topicIds = Map.of(TopicKind.RESULTS, "id");
        arriving.addAll(sent);

        while (!loop.finished()) {
            loop.turn();
        }

        assertThat(events)
                .containsSubsequence("force", "describe 0", "flush", "keep", "deliver 0", "describe 1", "deliver 1");
        assertThat(kept.get(0).output().complete()).isTrue();
        assertThat(kept.get(0).topics()).isEqualTo(topicIds);
    }

    @ParameterizedTest(name = "{0} quarantined, {1} malformed")
    @CsvSource({"1, 0, --max-quarantined", "0, 1, --max-malformed"})
    void aJobIsRefusedThatLosesTooManyLinesOnceTheirReportIsSafe(int quarantined, int malformed, String option) {
        ContentCounts lost = new ContentCounts(1, 0, 0, quarantined, malformed, 0, 0);
        sent.stream().map(message -> changed(message, lost)).forEach(arriving::add);

        assertThatThrownBy(loop::turn).hasMessageContaining(option);

        ContentCounts saved = kept.get(kept.size() - 1).output().sum().counts();
        assertThat(saved.quarantined() + saved.malformed()).isGreaterThan(MOST_QUARANTINED);
    }

    @Test
    void nothingIsReadFromATopicThatIsAnotherOne() throws IOException {
        WriterLoop other = loop(() -> {
            throw new IllegalStateException("another topic");
        });

        assertThatThrownBy(other::turn).hasMessage("another topic");

        assertThat(events).containsExactly("sign");
    }

    private void poll(Duration timeout) {
        events.add("poll " + timeout);
        for (Sent message : arriving) {
            long offset = lanes.end(message.topic(), message.lane());
            lanes.add(message.topic(), message.lane(), message.message(), offset, 1);
        }
        arriving.clear();
    }

    private void keep(WriterCheckpoint checkpoint) {
        events.add("keep");
        kept.add(checkpoint);
    }

    /** All messages up to where the results of the second chunk begin, of the spans those of all chunks. */
    private List<Sent> firstChunk() {
        int end = sent.indexOf(partialsOfSecondChunk());
        List<Sent> messages = new ArrayList<>(sent.subList(0, end));
        sent.subList(end, sent.size()).stream()
                .filter(message -> message.topic() != TopicKind.RESULTS)
                .forEach(messages::add);
        return messages;
    }

    private Sent partialsOfSecondChunk() {
        return sent.stream()
                .filter(message -> message.topic() == TopicKind.RESULTS)
                .filter(message -> message.message() instanceof Partials partials && partials.chunk() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static long count(List<Sent> messages, TopicKind topic) {
        return messages.stream().filter(message -> message.topic() == topic).count();
    }

    private static Sent changed(Sent message, ContentCounts counts) {
        return message.message() instanceof DocumentPart part
                ? new Sent(message.topic(), message.lane(), changed(part, counts))
                : message;
    }

    private static DocumentPart changed(DocumentPart part, ContentCounts counts) {
        return new DocumentPart(
                part.file(),
                part.chunk(),
                part.source(),
                part.part(),
                part.last(),
                part.attempt(),
                LineOutcome.of(counts),
                part.rendered());
    }

    private final class RecordedSpans implements SpanSink {

        @Override
        public void send(int lane, LaneMessage message) {
            // where they go is no matter of the loop
        }

        @Override
        public void failIfRefused() {
            // nothing is refused
        }

        @Override
        public void flush() {
            events.add("flush");
        }
    }
}
