package io.github.corenlpextreme.worker.corenlp.purity;

import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private final LineOutcomes outcomes = new LineOutcomes();

    PurityLoop(LineAnnotator annotator, List<String> lines) {
        this.annotator = annotator;
        this.lines = lines;
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

    private void annotate(LineHistory history, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < history.order().size(); i = next.getAndIncrement()) {
            int line = history.order().get(i);
            if (history.interrupted() && i % LINES_PER_INTERRUPT == 0) {
                interrupted(line);
            }
            outcomes.add(line, outcome(line));
        }
    }

    /** Most annotators look for an interrupt now and then, and throw; some return half of their work. */
    private void interrupted(int line) {
        Thread.currentThread().interrupt();
        outcome(line);
        Thread.interrupted();
    }

    private String outcome(int line) {
        String text = lines.get(line);
        try {
            return fingerprint(annotator
                    .annotate(new LineText("a.txt", 0, text.getBytes(StandardCharsets.UTF_8).length, text))
                    .rendered());
        } catch (RuntimeException failure) {
            return failure.getClass().getName();
        }
    }

    private static String fingerprint(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
