package io.github.corenlpextreme.worker.corenlp.purity;

import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives an annotator the same lines in one history after the other, and notes what comes of each. If a line's
 * annotation depends on the line alone, it always comes out as the same bytes.
 */
final class PurityLoop {

    private static final int LINES_PER_INTERRUPT = 7;

    private final LineAnnotator annotator;
    private final List<String> lines;
    private final Path documents;
    private final LineOutcomes outcomes = new LineOutcomes();

    /** @param documents folder for each document that a line came out as, to see where two differ */
    PurityLoop(LineAnnotator annotator, List<String> lines, Path documents) {
        this.annotator = annotator;
        this.lines = lines;
        this.documents = documents;
    }

    LineOutcomes outcomes() {
        return outcomes;
    }

    void run(LineHistory history) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(history.threads());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < history.threads(); i++) {
                running.add(threads.submit(() -> annotate(history, next)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void annotate(LineHistory history, AtomicInteger next) throws IOException {
        for (int i = next.getAndIncrement(); i < history.order().size(); i = next.getAndIncrement()) {
            int line = history.order().get(i);
            if (history.interrupted() && i % LINES_PER_INTERRUPT == 0) {
                interrupted(line);
            }
            LineOutcome outcome = outcome(line);
            if (outcomes.add(line, outcome.name())) {
                outcome.keep(documents);
            }
        }
        return null;
    }

    /** Most annotators look for an interrupt now and then, and throw; some return half of their work. */
    private void interrupted(int line) {
        Thread.currentThread().interrupt();
        outcome(line);
        Thread.interrupted();
    }

    private LineOutcome outcome(int line) {
        String text = lines.get(line);
        try {
            return LineOutcome.of(annotator
                    .annotate(new LineText("a.txt", 0, text.getBytes(StandardCharsets.UTF_8).length, text))
                    .rendered());
        } catch (RuntimeException failure) {
            return LineOutcome.failed(failure);
        }
    }
}
