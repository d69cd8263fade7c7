package io.github.corenlpextreme.writer.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.writer.files.OutputException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FileThreadTest {

    private final FileThread files = new FileThread();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void close() {
        released.countDown();
        files.close();
    }

    @Test
    void doesEverythingInOrderOnAnotherThread() throws IOException {
        List<Integer> done = new CopyOnWriteArrayList<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();

        for (int number = 0; number < 200; number++) {
            int own = number;
            files.later(50_000, () -> {
                threads.add(Thread.currentThread());
                done.add(own);
            });
        }
        files.catchUp();

        assertThat(done).isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(threads).doesNotContain(Thread.currentThread());
        assertThat(threads.stream().distinct()).hasSize(1);
    }

    @Test
    void catchingUpWaitsForWhatIsBeingDone() throws Exception {
        CountDownLatch caughtUp = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        files.later(10, this::awaitRelease);
        files.later(10, done::incrementAndGet);

        CompletableFuture<Integer> seen = onAnotherThread(() -> {
            files.catchUp();
            caughtUp.countDown();
            return done.get();
        });

        assertThat(caughtUp.await(200, TimeUnit.MILLISECONDS)).isFalse();
        released.countDown();
        assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void anAnswerIsOfItsPlaceAndThereOnceCaughtUp() throws IOException {
        AtomicInteger written = new AtomicInteger();
        files.later(10, written::incrementAndGet);
        CompletableFuture<Integer> answer = files.ask(written::get);
        files.later(10, written::incrementAndGet);

        files.catchUp();

        assertThat(answer).isCompletedWithValue(1);
        assertThat(written).hasValue(2);
    }

    @Test
    void noMoreWaitsThanThereIsRoomFor() throws Exception {
        int most = FileThread.ROOM / FileThread.BATCH;
        CountDownLatch nearlyAll = new CountDownLatch(most - 2);
        AtomicInteger handedIn = new AtomicInteger();

        CompletableFuture<Void> all = onAnotherThread(() -> {
            files.later(FileThread.BATCH, this::awaitRelease);
            for (int number = 0; number < 100; number++) {
                files.later(FileThread.BATCH, () -> {});
                handedIn.incrementAndGet();
                nearlyAll.countDown();
            }
            return null;
        });

        assertThat(nearlyAll.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> all.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(handedIn).hasValueLessThanOrEqualTo(most);
        released.countDown();
        assertThatCode(() -> all.get(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    @Test
    void whatIsLargerThanTheRoomWaitsAlone() throws IOException {
        AtomicInteger done = new AtomicInteger();

        files.later(10L * FileThread.ROOM, done::incrementAndGet);
        files.later(10L * FileThread.ROOM, done::incrementAndGet);
        files.catchUp();

        assertThat(done).hasValue(2);
    }

    @Test
    void afterAFailureNothingIsDoneAndEveryCallSaysWhy() throws IOException {
        IOException full = new IOException("No space left on device");
        AtomicInteger done = new AtomicInteger();
        files.later(FileThread.BATCH, () -> {
            awaitRelease();
            throw full;
        });
        files.later(FileThread.BATCH, done::incrementAndGet);
        released.countDown();

        assertThatThrownBy(files::catchUp).isSameAs(full);
        assertThatThrownBy(() -> files.later(10, done::incrementAndGet)).isSameAs(full);
        assertThatThrownBy(() -> files.ask(done::get)).isSameAs(full);
        assertThatThrownBy(files::catchUp).isSameAs(full);
        assertThat(done).hasValue(0);
    }

    @Test
    void aFailureReachesTheCallerWhoWaitsForRoom() throws Exception {
        OutputException tooManyParts = new OutputException("too many parts");
        CompletableFuture<Void> calls = onAnotherThread(() -> {
            files.later(FileThread.BATCH, () -> {
                awaitRelease();
                throw tooManyParts;
            });
            for (int number = 0; number < 1000; number++) {
                files.later(FileThread.BATCH, () -> {});
            }
            return null;
        });

        released.countDown();

        assertThatThrownBy(() -> calls.get(10, TimeUnit.SECONDS)).hasCause(tooManyParts);
    }

    @Test
    void anErrorIsTheCallersToo() throws IOException {
        files.later(10, () -> {
            throw new StackOverflowError("deep");
        });

        assertThatThrownBy(files::catchUp).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void closingDropsWhatWaitsAndWaitsForWhatIsBeingDone() throws Exception {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        files.later(FileThread.BATCH, () -> {
            begun.countDown();
            awaitRelease();
            done.incrementAndGet();
        });
        for (int number = 2; number < FileThread.ROOM / FileThread.BATCH; number++) {
            files.later(FileThread.BATCH, () -> done.addAndGet(1000));
        }
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closing = onAnotherThread(() -> {
            files.close();
            return null;
        });
        assertThatThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        released.countDown();
        closing.get(5, TimeUnit.SECONDS);

        assertThat(done).hasValue(1);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() throws IOException {
        files.later(10, this::awaitRelease);
        Thread.currentThread().interrupt();

        assertThatThrownBy(files::catchUp)
                .isInstanceOf(IOException.class)
                .hasMessage("interrupted while an output was written");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void awaitRelease() throws IOException {
        try {
            if (!released.await(30, TimeUnit.SECONDS)) {
                throw new IOException("never released");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static <T> CompletableFuture<T> onAnotherThread(Callable<T> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(call.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }
}
