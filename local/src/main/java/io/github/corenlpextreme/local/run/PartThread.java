package io.github.corenlpextreme.local.run;

import java.time.Duration;
import java.util.function.Consumer;

/** A part of a run on a thread of its own, begun when this is made; its failure is the run's. */
final class PartThread {

    private final Thread thread;

    PartThread(String name, Runnable part, Consumer<Throwable> onFailure) {
        thread = new Thread(
                () -> {
                    try {
                        part.run();
                    } catch (RuntimeException | Error e) {
                        onFailure.accept(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for its end, but not for longer. */
    void join(Duration atMost) throws InterruptedException {
        thread.join(atMost.toMillis());
    }
}
