package io.github.corenlpextreme.worker.annotate;

import io.github.corenlpextreme.protocol.ContentCounts;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.message.LineOutcome;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import io.github.corenlpextreme.worker.crash.TaskHistory;
import io.github.corenlpextreme.worker.cut.InputLine;
import io.github.corenlpextreme.worker.cut.LineDecoder;
import io.github.corenlpextreme.worker.cut.LineDecoder.DecodedText;
import io.github.corenlpextreme.worker.progress.LaneTask;
import io.github.corenlpextreme.worker.render.ErrorDocument;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides what becomes of a line: annotated, or quarantined with a reason. Safe for use by many threads. */
public final class AnnotateLine implements LineProcessing {

    private final LineAnnotator annotator;
    private final LineDecoder decoder;
    private final OutputFormat format;
    private final int maxLineBytes;
    private final LineWatchdog watchdog;

    /** Damage that a second look did not mend: a third one would not either. */
    private final Set<String> lasting = ConcurrentHashMap.newKeySet();

    private volatile boolean fresh; // written by the poll thread and by annotation threads

    public AnnotateLine(
            LineAnnotator annotator,
            LineDecoder decoder,
            OutputFormat format,
            int maxLineBytes,
            LineWatchdog watchdog) {
        this.annotator = annotator;
        this.decoder = decoder;
        this.format = format;
        this.maxLineBytes = maxLineBytes;
        this.watchdog = watchdog;
    }

    /** Lines wait for their second look: this process is the fresh one, so none of its lines needs another. */
    public void expectRepeats() {
        fresh = true;
    }

    @Override
    public Optional<DocumentResult> preclassified(String file, InputLine line, TaskHistory history) {
        if (!(line instanceof InputLine.WholeLine whole)) {
            String detail = line.length() + " bytes; the limit is " + maxLineBytes + " (--max-line-bytes)";
            return Optional.of(quarantined(file, line, because(line, "line-too-long", detail, 0), 0));
        }
        return history.of(line.offset())
                .filter(LineVerdict::condemned)
                .map(note -> condemned(file, whole, note, Math.max(history.deaths(), note.deaths())));
    }

    private DocumentResult condemned(String file, InputLine.WholeLine line, LineVerdict note, int attempts) {
        int malformed = decoder.decode(line.content()).malformed();
        return note.kind() == VerdictKind.STUCK
                ? timedOut(file, line, malformed)
                : quarantined(
                        file,
                        line,
                        because(line, "worker-died", "each process that tried it died", attempts),
                        malformed);
    }

    /** An {@link OutOfMemoryError} is not caught: no result of that process can be trusted. */
    @Override
    public DocumentResult annotate(LaneTask task, String file, InputLine.WholeLine line) {
        DecodedText decoded = decoder.decode(line.content());
        int malformed = decoded.malformed();
        LineWatchdog.WatchedLine watch = watchdog.watch(task, line);
        try {
            AnnotatedLine done =
                    annotator.annotate(new LineText(file, line.offset(), line.content().length, decoded.text()));
            // Some annotators obey an interrupt by returning what looks like a result.
            return watch.end() ? timedOut(file, line, malformed) : annotated(task, file, line, done, malformed);
        } catch (UnprocessableLineException e) {
            return quarantined(file, line, because(line, e.reason(), String.valueOf(e.getMessage()), 0), malformed);
        } catch (RestartRequired | EngineDiffersException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // Only the kind of error: its message may hold text of the input, and must not differ between runs.
            return watch.end()
                    ? timedOut(file, line, malformed)
                    : quarantined(
                            file,
                            line,
                            because(line, "annotation-failed", e.getClass().getName(), 1),
                            malformed);
        } finally {
            watch.end();
        }
    }

    private DocumentResult annotated(
            LaneTask task, String file, InputLine.WholeLine line, AnnotatedLine done, int malformed) {
        boolean second = task.history()
                .of(line.offset())
                .filter(note -> note.kind() == VerdictKind.DAMAGED)
                .isPresent();
        if (!done.damage().isNone() && !done.damage().expected()) {
            judge(done.damage(), second, task, line);
        }
        if (second) {
            fresh = false; // from now on this process is as old as any
        }
        int degraded = done.damage().isNone() ? 0 : 1;
        int compared = done.compared() ? 1 : 0;
        ContentCounts counts = new ContentCounts(1, done.sentences(), done.tokens(), 0, malformed, degraded, compared);
        return new DocumentResult(file, line.source(), done.rendered(), LineOutcome.of(counts));
    }

    /** What is the same in a fresh process is the line's own. */
    private void judge(AnnotatedLine.AnnotationDamage damage, boolean second, LaneTask task, InputLine line) {
        if (second || fresh) {
            lasting.addAll(damage.annotators());
        } else if (!lasting.containsAll(damage.annotators())) {
            throw new RestartRequired(
                    task,
                    new LineVerdict(task.offset(), line.offset(), VerdictKind.DAMAGED, 0),
                    "the line at byte " + line.offset() + " was annotated without "
                            + String.join(", ", damage.annotators())
                            + ", and will be annotated again by a fresh process");
        }
    }

    private DocumentResult timedOut(String file, InputLine line, int malformed) {
        return quarantined(
                file, line, because(line, "timeout", "it took longer than --line-timeout allows", 1), malformed);
    }

    private static QuarantineReason because(InputLine line, String reason, String detail, int attempts) {
        return new QuarantineReason(line.offset(), line.length(), reason, detail, attempts);
    }

    private DocumentResult quarantined(String file, InputLine line, QuarantineReason quarantine, int malformed) {
        byte[] rendered = new ErrorDocument(file, quarantine).render(format);
        ContentCounts counts = new ContentCounts(1, 0, 0, 1, malformed, 0, 0);
        return new DocumentResult(file, line.source(), rendered, new LineOutcome(counts, Optional.of(quarantine)));
    }
}
