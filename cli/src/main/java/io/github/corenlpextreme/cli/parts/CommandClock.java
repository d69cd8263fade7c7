package io.github.corenlpextreme.cli.parts;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The time that a command goes by.
 *
 * @param nanos a steady clock, in nanoseconds
 * @param pause waits for so long
 */
public record CommandClock(LongSupplier nanos, Consumer<Duration> pause) {

    public static CommandClock ofThisProcess() {
        return new CommandClock(System::nanoTime, CommandClock::await);
    }

    /** For a signal, which ends the process: nothing else can cut a pause short. */
    private static void await(Duration time) {
        try {
            boolean unused = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
