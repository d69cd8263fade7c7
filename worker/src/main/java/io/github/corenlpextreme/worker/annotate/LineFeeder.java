package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.InputFile;
import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.Chunk;
import io.github.corenlpextreme.protocol.message.Partials;
import io.github.corenlpextreme.protocol.message.Partials.ChunkCut;
import io.github.corenlpextreme.protocol.message.Partials.HeadAndTail;
import io.github.corenlpextreme.protocol.message.Span;
import io.github.corenlpextreme.protocol.message.WorkMessage;
import io.github.corenlpextreme.protocol.source.InputChangedException;
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineLimits;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.source.InputRanges;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Turns one task after the other into documents for the annotation threads. It does not wait for a
 * task to be done before it takes the next, so no thread idles at a chunk's end. Used by one thread.
 */
final class LineFeeder {

    private final InputRanges sources;
    private final List<InputFile> inputs;
    private final LineLimits limits;
    private final ResultSink sink;
    private final DocumentsInFlight inFlight;

    LineFeeder(InputContext reading, ResultSink sink, DocumentsInFlight inFlight) {
        this.sources = reading.sources();
        this.inputs = reading.inputs();
        this.limits = reading.limits();
        this.sink = sink;
        this.inFlight = inFlight;
    }

    /** Feeds a task to its end. */
    void feed(LaneTask task) throws IOException, InterruptedException {
        if (task.message() instanceof Chunk chunk) {
            feedChunk(task, chunk);
        } else if (task.message() instanceof Span span) {
            feedLines(task, span, sources.of(span.file(), span.range()), span.range());
        } else {
            forward(task);
        }
        inFlight.close(task);
    }

    private void feedChunk(LaneTask task, Chunk chunk) throws IOException, InterruptedException {
        ByteSource source = sources.of(chunk.file(), chunk.range());
        ChunkCut cut = ChunkCutter.cut(source, chunk.range());
        Partials partials = new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut);
        sink.send(task, TopicKind.PARTIALS, partials); // at once: the stitcher need not wait for the annotation
        inFlight.add(task, TopicKind.RESULTS, partials);
        if (cut instanceof HeadAndTail lines) {
            feedLines(task, chunk, source, new ByteRange(lines.headEnd(), lines.tailStart()));
        }
    }

    private void feedLines(LaneTask task, WorkMessage work, ByteSource source, ByteRange range)
            throws IOException, InterruptedException {
        String file = inputs.get(work.file()).path();
        LineReader lines = new LineReader(source, range, limits);
        for (Optional<InputLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            requireSame(work, file, line.get());
            inFlight.annotate(task, work.chunk(), file, line.get());
        }
    }

    /** A line that is annotated again, among documents that were made from it and its neighbours then. */
    private static void requireSame(WorkMessage work, String file, InputLine line) {
        if (work instanceof Span span
                && span.crc32c().isPresent()
                && span.crc32c().getAsLong() != line.source().crc32c()) {
            throw new InputChangedException(
                    "input " + file + " has changed since the job was planned (the line at byte "
                            + line.offset()
                            + " is not the one that was annotated then): restore the old file, or annotate all of"
                            + " it again with 'run'");
        }
    }

    /** A marker goes on to the part that waits behind this lane. */
    private void forward(LaneTask task) throws InterruptedException {
        if (task.lane().topic() == TopicKind.CHUNKS) {
            sink.send(task, TopicKind.PARTIALS, task.message());
        }
        inFlight.add(task, ResultEmitter.resultsOf(task), task.message());
    }
}
