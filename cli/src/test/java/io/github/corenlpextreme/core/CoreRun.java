package io.github.corenlpextreme.core;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.Topic;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.ChunkClosed;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.protocol.message.Message;
import io.github.corenlpextreme.protocol.message.Outcome;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.SpanClosed;
import io.github.corenlpextreme.protocol.message.Work;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.Step;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.Cutter;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.writer.assemble.Assembler;
import io.github.corenlpextreme.writer.assemble.AssemblyState;
import io.github.corenlpextreme.writer.assemble.Effect;
import io.github.corenlpextreme.writer.assemble.Source;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.Stitched;
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

    private static final Outcome ONE_LINE = Outcome.of(new Counts(1, 0, 0, 0, 0, 0));

    private final List<byte[]> files;
    private final JobPlan plan;
    private final LineLimits limits;
    private final Random random;
    private final Map<Source, Deque<Message>> lanes = new HashMap<>();
    private final List<byte[]> outputs = new ArrayList<>();
    private final List<Effect.RowComplete> rows = new ArrayList<>();
    private int attempts;

    CoreRun(List<byte[]> files, JobPlan plan, int maxLineBytes, long seed) {
        this.files = files;
        this.plan = plan;
        this.limits = new LineLimits(maxLineBytes, true);
        this.random = new Random(seed);
    }

    /** Runs the whole job; returns the output of each file. */
    List<byte[]> run() throws IOException {
        for (Step step = plan.first(); !(step instanceof Step.Finished); step = plan.next(step)) {
            work(plan.message(step), plan.laneOf(step), Topic.RESULTS);
        }
        stitch();
        assemble();
        return outputs;
    }

    List<Effect.RowComplete> rows() {
        return rows;
    }

    private void stitch() throws IOException {
        Stitcher stitcher = new Stitcher(plan, StitchState.initial(plan));
        while (!stitcher.finished()) {
            Message partials = take(new Source(Topic.PARTIALS, stitcher.lane()));
            for (Stitched stitched : stitcher.accept(partials)) {
                work(stitched.message(), stitched.lane(), Topic.SPAN_RESULTS);
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
            Effect effect = assembler.accept(take(assembler.wanted()));
            if (effect instanceof Effect.Append append) {
                append.parts().forEach(out::writeBytes);
            } else if (effect instanceof Effect.RowComplete row) {
                rows.add(row);
            } else if (effect instanceof Effect.FileComplete) {
                outputs.add(out.toByteArray());
                out.reset();
            }
        }
    }

    /** A worker's part: some attempts break off before the one that succeeds, some tasks are done twice. */
    private void work(Message message, int lane, Topic results) throws IOException {
        while (random.nextInt(4) == 0) {
            List<Message> broken = results(message);
            send(message, broken.subList(0, random.nextInt(broken.size() + 1)), lane, results);
        }
        send(message, results(message), lane, results);
    }

    private void send(Message work, List<Message> messages, int lane, Topic results) {
        for (Message message : messages) {
            boolean forStitcher = results == Topic.RESULTS && (message instanceof Partials || message == work);
            if (forStitcher) {
                add(new Source(Topic.PARTIALS, lane), message);
            }
            add(new Source(results, lane), message);
        }
    }

    private List<Message> results(Message message) throws IOException {
        List<Message> results = new ArrayList<>();
        if (message instanceof Chunk chunk) {
            Partials.Cut cut = Cutter.cut(source(chunk.file()), chunk.range());
            results.add(new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut));
            if (cut instanceof HeadAndTail lines) {
                addDocuments(results, chunk, new ByteRange(lines.headEnd(), lines.tailStart()));
            }
            results.add(new ChunkClosed(chunk.chunk(), Counts.ZERO));
        } else if (message instanceof Span span) {
            addDocuments(results, span, span.range());
            results.add(new SpanClosed(span.chunk(), span.range(), Counts.ZERO));
        } else {
            results.add(message);
        }
        return results;
    }

    private void addDocuments(List<Message> results, Work work, ByteRange range) throws IOException {
        LineReader lines = new LineReader(source(work.file()), range, limits);
        String attempt = "attempt " + attempts++;
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] content = line.get() instanceof Line.Whole whole ? whole.content() : new byte[0];
            boolean tooLong = line.get() instanceof Line.TooLong;
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

    private void add(Source lane, Message message) {
        lanes.computeIfAbsent(lane, l -> new ArrayDeque<>()).add(message);
    }

    private Message take(Source lane) {
        Message message = lanes.getOrDefault(lane, new ArrayDeque<>()).poll();
        if (message == null) {
            throw new AssertionError("nothing left in " + lane + ", but more is wanted: the job would hang");
        }
        return message;
    }
}
