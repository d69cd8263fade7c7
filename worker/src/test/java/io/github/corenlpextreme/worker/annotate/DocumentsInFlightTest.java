package io.github.corenlpextreme.worker.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.protocol.TopicKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = SECONDS)
class DocumentsInFlightTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong most = new AtomicLong();

    @TempDir
    private Path folder;

    @Test
    void boundsTheDocumentsBehindASlowOne() throws IOException {
        OneJob job = new OneJob(folder, "a\n".repeat(2000).getBytes(UTF_8), 1 << 20, 1);
        job.queueAll();

        TaskRunner runner = job.runner(2, 0, waitingAtTheFirst(job));
        releaseAfter(512);
        job.runAll(runner);

        assertThat(most).hasValue(512); // 256 for each thread
        assertThat(job.sink.documents()).isEqualTo(2000);
    }

    @Test
    void boundsTheBytesBehindASlowDocument() throws IOException {
        OneJob job =
                new OneJob(folder, ("x".repeat(300 << 10) + "\n").repeat(12).getBytes(UTF_8), 5 << 20, 1);
        job.queueAll();

        TaskRunner runner = job.runner(2, 0, waitingAtTheFirst(job));
        releaseAfter(3);
        job.runAll(runner);

        assertThat(most).hasValue(3); // 3 times 300 KiB are below 1 MiB
        assertThat(job.sink.documents()).isEqualTo(12);
    }

    @Test
    void sendsPartialsWhileEarlierDocumentsAreStillUnderWay() throws IOException {
        OneJob job = new OneJob(folder, "a\n".repeat(20).getBytes(UTF_8), 10, 1);
        job.queueAll();

        try (TaskRunner runner = job.runner(2, 0, waitingAtTheFirst(job))) {
            runner.start();

            await().atMost(20, SECONDS)
                    .until(() -> job.sink.messages(TopicKind.PARTIALS, 0).size() == 6); // 4 chunks, 2 markers
            assertThat(job.sink.finished()).isEmpty();
        }
    }

    @Test
    void letsADocumentThroughThatIsLargerThanTheBoundAllByItself() throws IOException {
        OneJob job = new OneJob(folder, ("a\n" + "x".repeat(3 << 20) + "\nb\n").getBytes(UTF_8), 5 << 20, 1);
        job.queueAll();
        release.countDown();

        job.runAll(job.runner(2, 0, waitingAtTheFirst(job)));

        assertThat(job.sink.documents()).isEqualTo(3);
    }

    private LineAnnotator waitingAtTheFirst(OneJob job) {
        return line -> {
            int place = begun.incrementAndGet();
            most.accumulateAndGet(place - job.sink.documents(), Math::max);
            if (place == 1) {
                awaitRelease();
            }
            return new AnnotatedLine(new byte[0], 0, 0);
        };
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time enough for more to begin, if more could. */
    private void releaseAfter(int documents) {
        Thread thread = new Thread(() -> {
            await().during(300, MILLISECONDS).atMost(20, SECONDS).until(() -> begun.get() >= documents);
            release.countDown();
        });
        thread.setDaemon(true);
        thread.start();
    }
}
