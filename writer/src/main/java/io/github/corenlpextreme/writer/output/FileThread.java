package io.github.corenlpextreme.writer.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does on a thread of its own, one after another, what is to be done to an output's files. What waits for that
 * is bounded in bytes. After the first failure it does nothing more, and every later call throws that. Used by one
 * thread.
 */
final class FileThread implements AutoCloseable {

    /** Bytes that may wait; a larger document waits alone. */
    static final int ROOM = 8 << 20;

    /** Bytes that are handed over at once: two threads that meet for each document would do little else. */
    static final int BATCH = 256 << 10;

    private static final int BYTES_OF_A_WRITE = 128;
    private static final long CLOSE_SECONDS = 10;

    private final Semaphore room = new Semaphore(ROOM);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(FileThread::daemon);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>(); // set by the thread
    private List<Write> batch = new ArrayList<>();
    private long batchBytes;
    private volatile boolean closed;

    /** Something to be done to the files. */
    interface Write {
        void run() throws IOException;
    }

    /** Something to be learnt about them. */
    interface Look<T> {
        T look() throws IOException;
    }

    /**
     * Has this done behind all that came before; waits while too much does.
     *
     * @param bytes that it keeps in memory until it is done
     * @throws IOException if something has failed that came before
     */
    void later(long bytes, Write write) throws IOException {
        failIfBroken();
        batch.add(write);
        batchBytes += bytes + BYTES_OF_A_WRITE;
        if (batchBytes >= BATCH) {
            handOver();
        }
    }

    /** Looks behind all that came before and ahead of all that follows; the answer is there after {@link #catchUp}. */
    <T> CompletableFuture<T> ask(Look<T> look) throws IOException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        later(0, () -> answer.complete(look.look()));
        return answer;
    }

    /**
     * Waits until everything is done.
     *
     * @throws IOException if something has failed
     */
    void catchUp() throws IOException {
        handOver();
        await(ROOM);
        room.release(ROOM);
        failIfBroken();
    }

    private void handOver() throws IOException {
        List<Write> writes = batch;
        int size = (int) Math.min(batchBytes, ROOM);
        batch = new ArrayList<>();
        batchBytes = 0;
        await(size);
        thread.execute(() -> run(writes, size));
    }

    private void await(int size) throws IOException {
        try {
            while (!room.tryAcquire(size, 1, TimeUnit.SECONDS)) {
                failIfBroken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an output was written", e);
        }
    }

    private void run(List<Write> writes, int size) {
        try {
            for (Write write : writes) {
                if (failure.get() != null || closed) {
                    return;
                }
                write.run();
            }
        } catch (Throwable e) { // whatever it is, it is the caller's
            failure.set(e);
        } finally {
            room.release(size);
        }
    }

    private void failIfBroken() throws IOException {
        Throwable broken = failure.get();
        if (broken instanceof IOException io) {
            throw io;
        }
        if (broken instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (broken != null) {
            throw (Error) broken;
        }
    }

    /** Drops what waits, and returns when nothing is being done any more, or after ten seconds. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "writer-files");
        thread.setDaemon(true);
        return thread;
    }
}
