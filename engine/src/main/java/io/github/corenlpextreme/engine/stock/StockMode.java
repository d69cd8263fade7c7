package io.github.corenlpextreme.engine.stock;

import java.util.function.Supplier;

/**
 * Has the current thread annotate with CoreNLP's own code although the engine is installed, so that the answers of
 * both can be compared with the same pipeline and the same models. Whatever replaces a part of CoreNLP asks
 * {@link #isOn} before it answers, and leaves the answer to the part that it replaced.
 */
public final class StockMode {

    private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);

    private StockMode() {}

    /** Whether the current thread is to use CoreNLP's own code. */
    public static boolean isOn() {
        return ON.get();
    }

    /** Does the work on the current thread, with CoreNLP's own code. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Likewise; returns what the work does. */
    public static <T> T call(Supplier<T> work) {
        boolean before = ON.get();
        ON.set(true);
        try {
            return work.get();
        } finally {
            ON.set(before);
        }
    }
}
