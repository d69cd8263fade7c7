package io.github.corenlpextreme.writer.share;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The sections that are being written, each on a thread of its own. Used by one thread. */
final class SectionThreads {

    private final SectionWriting writing;
    private final Map<Integer, RunningSection> running = new HashMap<>();
    private final BlockingQueue<RunningSection> ended = new LinkedBlockingQueue<>(); // at most one for each section

    SectionThreads(SectionWriting writing) {
        this.writing = writing;
    }

    void start(int section) {
        RunningSection next = new RunningSection(section);
        running.put(section, next);
        next.thread.start();
    }

    Set<Integer> running() {
        return Set.copyOf(running.keySet());
    }

    /**
     * Stops some, and waits until they have stopped; one that is in the middle of something long stops later. What has
     * become of them, {@link #await} says.
     *
     * @param patience how long to wait for all of them together
     */
    void stop(Set<Integer> sections, Duration patience) {
        List<RunningSection> stopping =
                sections.stream().filter(running::containsKey).map(running::get).toList();
        stopping.forEach(section -> section.stopped = true);
        long deadline = System.nanoTime() + patience.toNanos();
        stopping.forEach(section -> join(section.thread, deadline - System.nanoTime()));
    }

    /**
     * Waits for one to end.
     *
     * @return those that are complete
     * @throws IOException of one that has failed; or what else it has thrown
     */
    Set<Integer> await(Duration timeout) throws IOException {
        Set<Integer> complete = new HashSet<>();
        try {
            RunningSection next = ended.poll(timeout.toMillis(), TimeUnit.MILLISECONDS);
            while (next != null) {
                running.remove(next.section, next);
                if (next.complete()) {
                    complete.add(next.section);
                }
                next = ended.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sections were written", e);
        }
        return complete;
    }

    private static void join(Thread thread, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a section was stopped", e);
        }
    }

    private final class RunningSection implements Runnable {

        private final int section;
        private final Thread thread;
        private volatile boolean stopped; // written by the owner, read by this thread
        private boolean complete; // this and the next: written before it is in the queue, read after
        private @Nullable Throwable failure;

        RunningSection(int section) {
            this.section = section;
            this.thread = new Thread(this, "section-" + section);
        }

        @Override
        public void run() {
            try {
                complete = writing.write(section, () -> stopped);
            } catch (IOException | RuntimeException | Error e) {
                failure = e;
            }
            ended.add(this);
        }

        boolean complete() throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return complete;
        }
    }
}
