package io.github.corenlpextreme.worker.corenlp.purity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineAnnotator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurityLoopTest {

    private static final List<String> LINES = List.of("a", "b", "c", "d");

    @TempDir
    private Path documents;

    @Test
    void findsNothingInAnAnnotatorThatSeesTheLineOnly() throws Exception {
        PurityLoop loop = new PurityLoop(line -> document(line.text()), LINES, documents);

        loop.run(LineHistory.inOrder(4));
        loop.run(LineHistory.reversed(4));
        loop.run(LineHistory.repeated(4).withInterrupts());
        loop.run(LineHistory.shuffled(4, 1).with(2));

        assertThat(loop.outcomes().lines()).isEqualTo(4);
        assertThat(loop.outcomes().differing()).isEmpty();
    }

    @Test
    void findsWhatALineInheritsFromTheOneBefore() throws Exception {
        AtomicReference<String> before = new AtomicReference<>("");
        PurityLoop loop =
                new PurityLoop(line -> document(before.getAndSet(line.text()) + line.text()), LINES, documents);

        loop.run(LineHistory.inOrder(4));
        loop.run(LineHistory.reversed(4));

        assertThat(loop.outcomes().differing()).containsExactly(0, 1, 2, 3);
        assertThat(LineOutcome.difference(documents, loop.outcomes().of(0))).contains("at character 0", "a", "ba");
    }

    @Test
    void findsWhatOneThreadWritesOverForTheOther() throws Exception {
        AtomicReference<String> field = new AtomicReference<>("");
        CyclicBarrier both = new CyclicBarrier(2);
        LineAnnotator shared = line -> {
            field.set(line.text());
            await(both);
            String seen = field.get();
            await(both);
            return document(seen);
        };
        PurityLoop loop = new PurityLoop(shared, LINES, documents);

        loop.run(LineHistory.inOrder(4).with(2));
        loop.run(LineHistory.reversed(4).with(2));

        assertThat(loop.outcomes().differing()).isNotEmpty();
    }

    @Test
    void findsWhatAnInterruptLeavesBehind() throws Exception {
        AtomicReference<String> left = new AtomicReference<>("");
        LineAnnotator forgetful = line -> {
            if (Thread.currentThread().isInterrupted()) {
                left.set("half of " + line.text());
                throw new IllegalStateException();
            }
            return document(left.get() + line.text());
        };
        PurityLoop loop = new PurityLoop(forgetful, LINES, documents);

        loop.run(LineHistory.inOrder(4));
        loop.run(LineHistory.inOrder(4).withInterrupts());

        assertThat(loop.outcomes().differing()).isNotEmpty();
    }

    @Test
    void countsAnExceptionAsAnOutcome() throws Exception {
        PurityLoop loop = new PurityLoop(
                line -> {
                    throw new IllegalArgumentException(line.text());
                },
                LINES,
                documents);

        loop.run(LineHistory.inOrder(4));

        assertThat(loop.outcomes().count("IllegalArgumentException")).isEqualTo(4);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static AnnotatedLine document(String text) {
        return new AnnotatedLine(text.getBytes(StandardCharsets.UTF_8), 1, 1);
    }
}
