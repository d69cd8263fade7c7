package io.github.corenlpextreme.writer.sample;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.CheckedRange;
import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.PlanStep.FinishedStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What workers send for a sample job, with attempts that break off, repeats and documents in parts. */
public final class SampleLanes {

    /** A message in its place. */
    public record Sent(TopicKind topic, int lane, LaneMessage message) {}

    private final SampleJob job;
    private final Random random;
    private final List<Sent> sent = new ArrayList<>();
    private int attempts;

    private SampleLanes(SampleJob job, long seed) {
        this.job = job;
        this.random = new Random(seed);
    }

    /** What an output's manifest must say of its lines. */
    public static MalformedLines malformed(SampleJob job, int file) {
        String input = job.manifest().inputs().get(file).path();
        MalformedLines found = MalformedLines.NONE;
        List<ByteRange> lines = job.lines(file);
        for (int line = 0; line < lines.size(); line++) {
            if (isMalformed(lines.get(line))) {
                found = found.plus(
                        new MalformedLines(1, input, line + 1, lines.get(line).start()));
            }
        }
        return found;
    }

    /** Whether a line holds two byte sequences that are not in the encoding. */
    private static boolean isMalformed(ByteRange line) {
        return line.start() % 5 == 3;
    }

    private static LineOutcome outcome(ByteRange line) {
        return LineOutcome.of(new ContentCounts(1, 0, 0, 0, isMalformed(line) ? 2 : 0, 0, 0));
    }

    /** Everything for the writer, in an order that is right within each lane. */
    public static List<Sent> of(SampleJob job, long seed) {
        return of(job, job.plan(), seed);
    }

    /** The same, for the writer of a section. */
    public static List<Sent> of(SampleJob job, SectionPlan plan, long seed) {
        SampleLanes lanes = new SampleLanes(job, seed);
        for (PlanStep step = plan.first(); !(step instanceof FinishedStep); step = plan.next(step)) {
            lanes.work(plan.message(step), plan.laneOf(step));
        }
        return lanes.sent;
    }

    private void work(LaneMessage work, int lane) {
        if (!(work instanceof Chunk chunk)) {
            List.of(TopicKind.PARTIALS, TopicKind.RESULTS, TopicKind.SPAN_RESULTS)
                    .forEach(topic -> attempt(topic, lane, List.of(work), List.of(work)));
            return;
        }
        Partials partials = new Partials(chunk.chunk(), chunk.file(), chunk.range(), job.cut(chunk));
        attempt(TopicKind.PARTIALS, lane, List.of(partials), List.of(partials));
        attempt(TopicKind.RESULTS, lane, results(chunk, partials), results(chunk, partials));
        for (Span span : job.spans(chunk)) {
            attempt(TopicKind.SPAN_RESULTS, lane, spanResults(span), spanResults(span));
        }
    }

    /** Sends a whole attempt, perhaps after one that breaks off, perhaps twice. */
    private void attempt(TopicKind topic, int lane, List<LaneMessage> broken, List<LaneMessage> whole) {
        if (random.nextInt(3) == 0) {
            send(topic, lane, broken.subList(0, random.nextInt(broken.size() + 1)));
        }
        send(topic, lane, whole);
        if (random.nextInt(5) == 0) {
            send(topic, lane, whole);
        }
    }

    private void send(TopicKind topic, int lane, List<LaneMessage> messages) {
        messages.forEach(message -> sent.add(new Sent(topic, lane, message)));
    }

    /** In the order in which each lane got them. */
    public static Map<ResultLane, List<LaneMessage>> byLane(List<Sent> sent) {
        Map<ResultLane, List<LaneMessage>> lanes = new HashMap<>();
        sent.forEach(message -> lanes.computeIfAbsent(
                        new ResultLane(message.topic(), message.lane()), any -> new ArrayList<>())
                .add(message.message()));
        return lanes;
    }

    private List<LaneMessage> results(Chunk chunk, Partials partials) {
        List<LaneMessage> results = new ArrayList<>(List.of(partials));
        int lines = 0;
        if (partials.cut() instanceof HeadAndTail cut) {
            List<ByteRange> whole = job.lines(chunk.file(), new ByteRange(cut.headEnd(), cut.tailStart()));
            addDocuments(results, chunk.chunk(), chunk.file(), whole);
            lines = whole.size();
        }
        results.add(new ChunkClosed(chunk.chunk(), new ContentCounts(lines, 0, 0, 0, 0, 0, 0)));
        return results;
    }

    private List<LaneMessage> spanResults(Span span) {
        List<LaneMessage> results = new ArrayList<>();
        addDocuments(results, span.chunk(), span.file(), List.of(span.range()));
        results.add(new SpanClosed(span.chunk(), span.range(), new ContentCounts(1, 0, 0, 0, 0, 0, 0)));
        return results;
    }

    private void addDocuments(List<LaneMessage> results, long chunk, int file, List<ByteRange> lines) {
        String attempt = "attempt-" + attempts++;
        for (ByteRange line : lines) {
            byte[] document = job.document(file, line);
            CheckedRange source = job.source(file, line);
            boolean split = random.nextInt(4) == 0;
            int cut = split ? random.nextInt(document.length) : 0;
            if (split) {
                byte[] first = Arrays.copyOf(document, cut);
                results.add(
                        new DocumentPart("in" + file + ".txt", chunk, source, 0, false, attempt, outcome(line), first));
            }
            byte[] last = Arrays.copyOfRange(document, cut, document.length);
            String name = split ? attempt : "";
            results.add(new DocumentPart(
                    "in" + file + ".txt", chunk, source, split ? 1 : 0, true, name, outcome(line), last));
        }
    }
}
