package io.github.corenlpextreme.writer;

import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.writer.loop.WriterProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The writers of some sections of a job, in one process: each on a thread of its own, but a single one on the caller's.
 * {@link #run} is called once; {@link #progress} at any time from any thread.
 */
public final class SectionWriters {

    private static final long LOOK_SECONDS = 1;

    private final List<Writer> writers;

    /** @param writers at least one, each of another section */
    public SectionWriters(List<Writer> writers) {
        this.writers = List.copyOf(writers);
    }

    /** How far they have come together. */
    public WriterProgress progress() {
        return writers.stream()
                .map(Writer::progress)
                .reduce(WriterProgress::plus)
                .orElseThrow();
    }

    /**
     * Writes until all sections are complete or the caller wants to stop. If one fails, the others make durable what
     * they have, and stop.
     *
     * @return whether all are complete
     * @throws io.github.corenlpextreme.protocol.JobException of the first that fails, as a writer throws it
     */
    public boolean run(ClientSettings kafka, BooleanSupplier stopped) {
        return writers.size() == 1 ? writers.get(0).run(kafka, stopped) : runSideBySide(kafka, stopped);
    }

    private boolean runSideBySide(ClientSettings kafka, BooleanSupplier stopped) {
        AtomicBoolean failed = new AtomicBoolean();
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(
                writers.size(), work -> new Thread(work, "writer-" + number.incrementAndGet()));
        List<Future<Boolean>> sections = new ArrayList<>();
        for (Writer writer : writers) {
            sections.add(threads.submit(() ->
                    endingAll(failed, () -> writer.run(kafka, () -> failed.get() || stopped.getAsBoolean()))));
        }
        threads.shutdown();
        return await(sections);
    }

    private static boolean endingAll(AtomicBoolean failed, BooleanSupplier section) {
        boolean ended = false;
        try {
            boolean complete = section.getAsBoolean();
            ended = true;
            return complete;
        } finally {
            if (!ended) {
                failed.set(true);
            }
        }
    }

    /** All have ended when this returns or throws. */
    private static boolean await(List<Future<Boolean>> sections) {
        boolean complete = true;
        Optional<Throwable> failure = Optional.empty();
        for (Future<Boolean> section : sections) {
            try {
                complete &= result(section);
            } catch (ExecutionException e) {
                failure = failure.or(() -> Optional.of(e.getCause()));
            }
        }
        failure.ifPresent(SectionWriters::rethrow);
        return complete;
    }

    private static boolean result(Future<Boolean> section) throws ExecutionException {
        while (true) {
            try {
                return section.get(LOOK_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                continue; // a writer gives up on Kafka and on its disk by itself
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while sections were written", e);
            }
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
