package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.TopicKind;
import io.github.corenlpextreme.protocol.message.DocumentPart;
import io.github.corenlpextreme.worker.crash.LineVerdict;
import io.github.corenlpextreme.worker.crash.LineVerdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines that take too long; {@link OneJob} allows each a second, and another one to come back. */
@Timeout(value = 60, unit = SECONDS)
class LineWatchdogTest {

    private static final AnnotatedLine DONE = new AnnotatedLine("done\n".getBytes(UTF_8), 1, 2);

    @TempDir
    private Path folder;

    @Test
    void quarantinesALineWhoseAnnotatorObeysWithAnException() throws IOException {
        assertThat(documents(line -> {
                    sleep();
                    throw new IllegalStateException("interrupted");
                }))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("done\n"),
                        slow -> assertThat(slow).contains("\"reason\":\"timeout\""),
                        last -> assertThat(last).isEqualTo("done\n"));
    }

    /** As CoreNLP's parser does, which leaves a tree of X. */
    @Test
    void quarantinesALineWhoseAnnotatorObeysByReturning() throws IOException {
        assertThat(documents(line -> {
                    sleep();
                    return DONE;
                }))
                .element(1)
                .asString()
                .contains("\"reason\":\"timeout\"", "\"attempts\":1");
    }

    @Test
    void leavesTheThreadAloneForTheNextLine() throws IOException {
        AtomicBoolean interrupted = new AtomicBoolean();
        List<String> documents = documents(
                line -> {
                    sleep();
                    return DONE;
                },
                () -> interrupted.compareAndSet(false, Thread.currentThread().isInterrupted()));

        assertThat(documents).hasSize(3);
        assertThat(interrupted).isFalse();
    }

    @Test
    void wantsAFreshProcessWhenTheThreadDoesNotComeBack() throws Exception {
        OneJob job = new OneJob(folder, "a\nslow\nc\n".getBytes(UTF_8), 100, 1);
        job.queueAll();
        AtomicBoolean over = new AtomicBoolean();

        try (TaskRunner runner = job.runner(1, 0, line -> {
            while (line.text().equals("slow") && !over.get()) {
                LockSupport.parkNanos(1_000_000);
            }
            return DONE;
        })) {
            runner.start();

            assertThatThrownBy(() -> runner.ended(20_000))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            RestartRequired.class,
                            needed -> assertThat(needed.line()).isEqualTo(new LineVerdict(0, 2, VerdictKind.STUCK, 0)));
        } finally {
            over.set(true);
        }
    }

    private List<String> documents(LineAnnotator slow) throws IOException {
        return documents(slow, () -> {});
    }

    /** Of three lines, the second of which is slow. */
    private List<String> documents(LineAnnotator slow, Runnable before) throws IOException {
        OneJob job = new OneJob(folder, "a\nslow\nc\n".getBytes(UTF_8), 100, 1);
        job.queueAll();
        job.runAll(job.runner(1, 0, line -> {
            before.run();
            return line.text().equals("slow") ? slow.annotate(line) : DONE;
        }));
        return job.sink.messages(TopicKind.RESULTS, 0).stream()
                .filter(DocumentPart.class::isInstance)
                .map(part -> new String(((DocumentPart) part).rendered(), UTF_8))
                .toList();
    }

    private static void sleep() {
        try {
            SECONDS.sleep(30);
            throw new AssertionError("no interrupt came");
        } catch (InterruptedException told) {
            return;
        }
    }
}
