package io.github.corenlpextreme.worker.corenlp.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedAnnotatorTest {

    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void everyThreadHasAnInstanceOfItsOwn() throws Exception {
        Set<Integer> used = ConcurrentHashMap.newKeySet();
        CyclicBarrier together = new CyclicBarrier(2);
        AtomicInteger made = new AtomicInteger();
        Supplier<Annotator> maker = () -> {
            int number = made.incrementAndGet();
            return new FakeAnnotator(document -> {
                used.add(number);
                await(together);
            });
        };
        ThreadLocalAnnotator annotator = ThreadLocalAnnotator.of(maker);

        finish(List.of(threads.submit(() -> twice(annotator)), threads.submit(() -> twice(annotator))));

        assertThat(used).hasSize(2);
    }

    @Test
    void theThreadThatMakesItUsesTheFirstInstance() {
        AtomicInteger made = new AtomicInteger();
        ThreadLocalAnnotator annotator = ThreadLocalAnnotator.of(() -> {
            made.incrementAndGet();
            return new FakeAnnotator(document -> {});
        });

        twice(annotator);

        assertThat(made).hasValue(1);
    }

    @Test
    void aLockedAnnotatorIsUsedByOneThreadAtATime() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger inside = new AtomicInteger();
        LockedAnnotator annotator = new LockedAnnotator(new FakeAnnotator(document -> {
            inside.incrementAndGet();
            within.countDown();
            await(release);
        }));
        Future<?> first = threads.submit(() -> annotator.annotate(new Annotation("a")));
        assertThat(within.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        Future<?> second = threads.submit(() -> annotator.annotate(new Annotation("b")));

        assertThatThrownBy(() -> second.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(inside).hasValue(1);
        release.countDown();
        finish(List.of(first, second));
        assertThat(inside).hasValue(2);
    }

    @Test
    void aLockedAnnotatorThatFailsLetsTheNextOneIn() {
        LockedAnnotator annotator = new LockedAnnotator(new FakeAnnotator(document -> {
            throw new IllegalStateException("broken");
        }));

        for (int i = 0; i < 2; i++) {
            Future<?> one = threads.submit(() -> annotator.annotate(new Annotation("a")));

            assertThatThrownBy(() -> one.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasRootCauseMessage("broken");
        }
    }

    private static void twice(Annotator annotator) {
        annotator.annotate(new Annotation("a"));
        annotator.annotate(new Annotation("b"));
    }

    private static void finish(List<Future<?>> running) throws Exception {
        for (Future<?> one : running) {
            one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
