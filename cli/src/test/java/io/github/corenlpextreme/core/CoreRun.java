package io.github.corenlpextreme.core;

import io.github.corenlpextreme.protocol.ByteRange;
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
import io.github.corenlpextreme.protocol.message.WorkMessage;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyEffect;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.ResultLane;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One job over in-memory lanes: every task may break off and be repeated, every document may be split. */
final class CoreRun {

    private static final LineOutcome ONE_LINE = LineOutcome.of(new ContentCounts(1, 0, 0, 0, 0, 0));

    private final List<byte[]> files;
    private final JobPlan plan;
    private final LineLimits limits;
    private final Random random;
    private final Map<ResultLane, Deque<LaneMessage>> lanes = new HashMap<>();
    private final List<byte[]> outputs = new ArrayList<>();
    private final List<AssemblyEffect.RowComplete> rows = new ArrayList<>();
    private int attempts;

    CoreRun(List<byte[]> files, JobPlan plan, int maxLineBytes, long seed) {
        this.files = files;
        this.plan = plan;
        this.limits = new LineLimits(maxLineBytes, true);
        this.random = new Random(seed);
    }

    /** Runs the whole job; returns the output of each file. */
    List<byte[]> run() throws IOException {
        for (PlanStep step = plan.first(); !(step instanceof PlanStep.FinishedStep); step = plan.next(step)) {
            work(plan.message(step), plan.laneOf(step), TopicKind.RESULTS);
        }
        stitch();
        assemble();
        return outputs;
    }

    List<AssemblyEffect.RowComplete> rows() {
        return rows;
    }

    private void stitch() throws IOException {
        Stitcher stitcher = new Stitcher(plan, StitchState.initial(plan));
        while (!stitcher.finished()) {
            LaneMessage partials = take(new ResultLane(TopicKind.PARTIALS, stitcher.lane()));
            for (StitchedMessage stitched : stitcher.accept(partials)) {
                work(stitched.message(), stitched.lane(), TopicKind.SPAN_RESULTS);
            }
        }
    }

    private void assemble() {
        Assembler assembler = new Assembler(plan, AssemblyState.initial(plan));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        while (!assembler.finished()) {
            if (assembler.betweenSteps() && random.nextInt(3) == 0) {
                assembler = new Assembler(plan, assembler.state()); // a writer that dies and comes back
            }
            AssemblyEffect effect = assembler.accept(take(assembler.wanted()));
            if (effect instanceof AssemblyEffect.AppendDocument append) {
                append.parts().forEach(out::writeBytes);
            } else if (effect instanceof AssemblyEffect.RowComplete row) {
                rows.add(row);
            } else if (effect instanceof AssemblyEffect.FileComplete) {
                outputs.add(out.toByteArray());
                out.reset();
            }
        }
    }

    /** A worker's part: some attempts break off before the one that succeeds, some tasks are done twice. */
    private void work(LaneMessage message, int lane, TopicKind results) throws IOException {
        while (random.nextInt(4) == 0) {
            List<LaneMessage> broken = results(message);
            send(message, broken.subList(0, random.nextInt(broken.size() + 1)), lane, results);
        }
        send(message, results(message), lane, results);
    }

    private void send(LaneMessage work, List<LaneMessage> messages, int lane, TopicKind results) {
        for (LaneMessage message : messages) {
            boolean forStitcher = results == TopicKind.RESULTS && (message instanceof Partials || message == work);
            if (forStitcher) {
                add(new ResultLane(TopicKind.PARTIALS, lane), message);
            }
            add(new ResultLane(results, lane), message);
        }
    }

    private List<LaneMessage> results(LaneMessage message) throws IOException {
        List<LaneMessage> results = new ArrayList<>();
        if (message instanceof Chunk chunk) {
            Partials.ChunkCut cut = ChunkCutter.cut(source(chunk.file()), chunk.range());
            results.add(new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut));
            if (cut instanceof HeadAndTail lines) {
                addDocuments(results, chunk, new ByteRange(lines.headEnd(), lines.tailStart()));
            }
            results.add(new ChunkClosed(chunk.chunk(), ContentCounts.ZERO));
        } else if (message instanceof Span span) {
            addDocuments(results, span, span.range());
            results.add(new SpanClosed(span.chunk(), span.range(), ContentCounts.ZERO));
        } else {
            results.add(message);
        }
        return results;
    }

    private void addDocuments(List<LaneMessage> results, WorkMessage work, ByteRange range) throws IOException {
        LineReader lines = new LineReader(source(work.file()), range, limits);
        String attempt = "attempt " + attempts++;
        for (Optional<InputLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] content = line.get() instanceof InputLine.WholeLine whole ? whole.content() : new byte[0];
            boolean tooLong = line.get() instanceof InputLine.OverlongLine;
            byte[] document =
                    SequentialPass.document(line.get().offset(), line.get().length(), tooLong, content);
            int cut = random.nextInt(document.length);
            boolean whole = random.nextBoolean();
            ByteRange place = line.get().range();
            if (!whole) {
                byte[] first = java.util.Arrays.copyOf(document, cut);
                results.add(new DocumentPart("f", work.chunk(), place, 0, false, attempt, ONE_LINE, first));
            }
            byte[] last = whole ? document : java.util.Arrays.copyOfRange(document, cut, document.length);
            results.add(new DocumentPart("f", work.chunk(), place, whole ? 0 : 1, true, attempt, ONE_LINE, last));
        }
    }

    private ByteSource source(int file) {
        byte[] bytes = files.get(file);
        return (position, into, length) -> System.arraycopy(bytes, Math.toIntExact(position), into, 0, length);
    }

    private void add(ResultLane lane, LaneMessage message) {
        lanes.computeIfAbsent(lane, l -> new ArrayDeque<>()).add(message);
    }

    private LaneMessage take(ResultLane lane) {
        LaneMessage message = lanes.getOrDefault(lane, new ArrayDeque<>()).poll();
        if (message == null) {
            throw new AssertionError("nothing left in " + lane + ", but more is wanted: the job would hang");
        }
        return message;
    }
}
