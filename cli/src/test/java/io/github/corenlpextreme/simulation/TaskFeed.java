package io.github.corenlpextreme.simulation;

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
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.Cutter;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.worker.progress.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker sends for a task, in this order: what its feeder and its emitter make of it together. */
record TaskFeed(List<Message> toStitcher, Topic results, List<Message> toAssembler) {

    static TaskFeed of(Task task, Scenario scenario, String attempt) throws IOException {
        Topic results = task.lane().topic() == Topic.SPANS ? Topic.SPAN_RESULTS : Topic.RESULTS;
        TaskFeed feed = new TaskFeed(new ArrayList<>(), results, new ArrayList<>());
        if (task.message() instanceof Chunk chunk) {
            feed.addChunk(chunk, scenario, attempt);
        } else if (task.message() instanceof Span span) {
            Counts counts = feed.addLines(span, span.range(), scenario, attempt);
            feed.toAssembler.add(new SpanClosed(span.chunk(), span.range(), counts));
        } else {
            if (results == Topic.RESULTS) {
                feed.toStitcher.add(task.message());
            }
            feed.toAssembler.add(task.message());
        }
        return feed;
    }

    private void addChunk(Chunk chunk, Scenario scenario, String attempt) throws IOException {
        Partials.Cut cut = Cutter.cut(source(chunk, scenario), chunk.range());
        Partials partials = new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut);
        toStitcher.add(partials);
        toAssembler.add(partials);
        ByteRange lines = cut instanceof HeadAndTail at
                ? new ByteRange(at.headEnd(), at.tailStart())
                : new ByteRange(chunk.range().start(), chunk.range().start());
        toAssembler.add(new ChunkClosed(chunk.chunk(), addLines(chunk, lines, scenario, attempt)));
    }

    private Counts addLines(Work work, ByteRange range, Scenario scenario, String attempt) throws IOException {
        Counts counts = Counts.ZERO;
        LineReader lines = new LineReader(source(work, scenario), range, scenario.limits());
        for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Line line = next.get();
            byte[] content = line instanceof Line.Whole whole ? whole.content() : new byte[0];
            boolean tooLong = line instanceof Line.TooLong;
            byte[] document = Annotation.document(line.offset(), line.length(), content, tooLong);
            Counts ofLine = Annotation.counts(content, tooLong);
            DocumentPart whole =
                    new DocumentPart("f", work.chunk(), line.range(), 0, true, attempt, Outcome.of(ofLine), document);
            toAssembler.addAll(Annotation.parts(whole, scenario.partBytes()));
            counts = counts.plus(ofLine);
        }
        return counts;
    }

    private static ByteSource source(Work work, Scenario scenario) {
        byte[] file = scenario.files().get(work.file());
        return (position, into, length) -> System.arraycopy(file, (int) position, into, 0, length);
    }
}
