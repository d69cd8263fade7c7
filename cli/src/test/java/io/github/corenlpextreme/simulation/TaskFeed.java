package io.github.corenlpextreme.simulation;

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
import io.github.corenlpextreme.worker.cut.ByteSource;
import io.github.corenlpextreme.worker.cut.ChunkCutter;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineReader;
import io.github.corenlpextreme.worker.progress.LaneTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker sends for a task, in this order: what its feeder and its emitter make of it together. */
record TaskFeed(List<LaneMessage> toStitcher, TopicKind results, List<LaneMessage> toAssembler) {

    static TaskFeed of(LaneTask task, Scenario scenario, String attempt) throws IOException {
        TopicKind results = task.lane().topic() == TopicKind.SPANS ? TopicKind.SPAN_RESULTS : TopicKind.RESULTS;
        TaskFeed feed = new TaskFeed(new ArrayList<>(), results, new ArrayList<>());
        if (task.message() instanceof Chunk chunk) {
            feed.addChunk(chunk, scenario, attempt);
        } else if (task.message() instanceof Span span) {
            ContentCounts counts = feed.addLines(span, span.range(), scenario, attempt);
            feed.toAssembler.add(new SpanClosed(span.chunk(), span.range(), counts));
        } else {
            if (results == TopicKind.RESULTS) {
                feed.toStitcher.add(task.message());
            }
            feed.toAssembler.add(task.message());
        }
        return feed;
    }

    private void addChunk(Chunk chunk, Scenario scenario, String attempt) throws IOException {
        Partials.ChunkCut cut = ChunkCutter.cut(source(chunk, scenario), chunk.range());
        Partials partials = new Partials(chunk.chunk(), chunk.file(), chunk.range(), cut);
        toStitcher.add(partials);
        toAssembler.add(partials);
        ByteRange lines = cut instanceof HeadAndTail at
                ? new ByteRange(at.headEnd(), at.tailStart())
                : new ByteRange(chunk.range().start(), chunk.range().start());
        toAssembler.add(new ChunkClosed(chunk.chunk(), addLines(chunk, lines, scenario, attempt)));
    }

    private ContentCounts addLines(WorkMessage work, ByteRange range, Scenario scenario, String attempt)
            throws IOException {
        ContentCounts counts = ContentCounts.ZERO;
        LineReader lines = new LineReader(source(work, scenario), range, scenario.limits());
        for (Optional<InputLine> next = lines.next(); next.isPresent(); next = lines.next()) {
            InputLine line = next.get();
            byte[] content = line instanceof InputLine.WholeLine whole ? whole.content() : new byte[0];
            boolean tooLong = line instanceof InputLine.OverlongLine;
            byte[] document = Annotation.document(line.offset(), line.length(), content, tooLong);
            ContentCounts ofLine = Annotation.counts(content, tooLong);
            DocumentPart whole = new DocumentPart(
                    "f", work.chunk(), line.range(), 0, true, attempt, LineOutcome.of(ofLine), document);
            toAssembler.addAll(Annotation.parts(whole, scenario.partBytes()));
            counts = counts.plus(ofLine);
        }
        return counts;
    }

    private static ByteSource source(WorkMessage work, Scenario scenario) {
        byte[] file = scenario.files().get(work.file());
        return (position, into, length) -> System.arraycopy(file, (int) position, into, 0, length);
    }
}
