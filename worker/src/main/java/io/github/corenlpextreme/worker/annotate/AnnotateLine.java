package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.Counts;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.worker.cut.Line;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineDecoder.Decoded;
import io.github.corenlpextreme.worker.render.ErrorDocument;

/** Decides what becomes of a line: annotated, or quarantined with a reason. Safe for use by many threads. */
public final class AnnotateLine {

    private final Annotator annotator;
    private final LineDecoder decoder;
    private final OutputFormat format;
    private final int maxLineBytes;

    public AnnotateLine(Annotator annotator, LineDecoder decoder, OutputFormat format, int maxLineBytes) {
        this.annotator = annotator;
        this.decoder = decoder;
        this.format = format;
        this.maxLineBytes = maxLineBytes;
    }

    /** Annotates a line. An {@link OutOfMemoryError} is not caught: no result of that process can be trusted. */
    public DocumentResult annotate(String file, Line line) {
        if (line instanceof Line.Whole whole) {
            return annotate(file, whole);
        }
        String detail = line.length() + " bytes; the limit is " + maxLineBytes + " (--max-line-bytes)";
        return quarantined(file, line, "line-too-long", detail, 0);
    }

    private DocumentResult annotate(String file, Line.Whole line) {
        Decoded decoded = decoder.decode(line.content());
        try {
            AnnotatedLine done =
                    annotator.annotate(new LineText(file, line.offset(), line.content().length, decoded.text()));
            Counts counts = new Counts(1, done.sentences(), done.tokens(), 0, decoded.malformed());
            return new DocumentResult(file, line.range(), done.rendered(), counts);
        } catch (RuntimeException | StackOverflowError e) {
            // Only the kind of error: its message may hold text of the input, and must not differ between runs.
            return quarantined(file, line, "annotation-failed", e.getClass().getName(), decoded.malformed());
        }
    }

    private DocumentResult quarantined(String file, Line line, String reason, String detail, int malformed) {
        byte[] rendered = new ErrorDocument(file, line.offset(), line.length(), reason, detail).render(format);
        return new DocumentResult(file, line.range(), rendered, new Counts(1, 0, 0, 1, malformed));
    }
}
