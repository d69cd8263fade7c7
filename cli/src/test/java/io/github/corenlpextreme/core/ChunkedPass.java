package io.github.corenlpextreme.core;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.PlanSettings;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.LaneMessage;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.protocol.plan.PlanStep;
import io.github.corenlpextreme.protocol.plan.SectionPlan;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.writer.stitch.StitchState;
import io.github.corenlpextreme.writer.stitch.StitchedMessage;
import io.github.corenlpextreme.writer.stitch.Stitcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A file cut into chunks, and the lines that their boundaries break stitched: every line once, in its place. */
final class ChunkedPass {

    private final ByteSource source;
    private final LineLimits limits;
    private final Map<Long, byte[]> documents = new TreeMap<>();

    private ChunkedPass(byte[] file, int maxLineBytes) {
        this.source = (position, into, length) -> System.arraycopy(file, Math.toIntExact(position), into, 0, length);
        this.limits = new LineLimits(maxLineBytes, true);
    }

    /** What {@link SequentialPass} makes of the file, if all is right. */
    static byte[] output(byte[] file, int chunkSize, int maxLineBytes) throws IOException {
        return sections(file, new PlanSettings(chunkSize, 1), maxLineBytes).get(0);
    }

    /** The same, as the outputs of sections: none knows of the others. */
    static List<byte[]> sections(byte[] file, PlanSettings settings, int maxLineBytes) throws IOException {
        List<byte[]> outputs = new ArrayList<>();
        for (SectionPlan section : new JobPlan(List.of((long) file.length), settings).sections()) {
            ChunkedPass pass = new ChunkedPass(file, maxLineBytes);
            pass.read(section);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pass.documents.values().forEach(out::writeBytes);
            outputs.add(out.toByteArray());
        }
        return outputs;
    }

    private void read(SectionPlan plan) throws IOException {
        Stitcher stitcher = new Stitcher(plan, StitchState.initial(plan));
        for (PlanStep step = plan.first(); !(step instanceof PlanStep.FinishedStep); step = plan.next(step)) {
            LaneMessage message = plan.message(step);
            readSpans(stitcher.accept(message instanceof Chunk chunk ? cut(chunk) : message));
        }
        if (!stitcher.finished()) {
            throw new AssertionError("more is wanted, but there is no more: the job would hang");
        }
    }

    private void readSpans(List<StitchedMessage> all) throws IOException {
        for (StitchedMessage stitched : all) {
            if (stitched.message() instanceof Span span) {
                read(span.range());
            }
        }
    }

    private Partials cut(Chunk chunk) throws IOException {
        ChunkCut cut = ChunkCutter.cut(source, chunk.range());
        if (cut instanceof HeadAndTail lines) {
            read(new ByteRange(lines.headEnd(), lines.tailStart()));
        }
        return new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut);
    }

    private void read(ByteRange range) throws IOException {
        LineReader lines = new LineReader(source, range, limits);
        for (Optional<InputLine> next = lines.next(); next.isPresent(); next = lines.next()) {
            InputLine line = next.get();
            boolean tooLong = line instanceof InputLine.OverlongLine;
            byte[] content = line instanceof InputLine.WholeLine whole ? whole.content() : new byte[0];
            byte[] document = SequentialPass.document(line.offset(), line.length(), tooLong, content);
            if (documents.put(line.range().start(), document) != null) {
                throw new AssertionError("a line begins twice at " + line.range());
            }
        }
    }
}
