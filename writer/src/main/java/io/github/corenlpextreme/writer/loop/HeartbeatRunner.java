package io.github.corenlpextreme.writer.loop;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A step of the loop that may take long, done on a thread of its own while the loop goes on giving signs of life. */
public final class HeartbeatRunner {

    private static final long SIGN_SECONDS = 1;

    /** The step. */
    public interface HeartbeatWork {
        void run() throws IOException;
    }

    private HeartbeatRunner() {}

    /**
     * Returns when the step is done.
     *
     * @param sign run by the caller's thread once a second meanwhile
     * @throws IOException of the step
     */
    public static void run(HeartbeatWork step, Runnable sign) throws IOException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            step.run();
            return null;
        });
        Thread thread = new Thread(task, "writer-slow-step");
        thread.setDaemon(true);
        thread.start();
        while (!isDone(task)) {
            sign.run();
        }
    }

    private static boolean isDone(FutureTask<Void> task) throws IOException {
        try {
            task.get(SIGN_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an output was delivered", e);
        }
    }

    /** Only an I/O failure is returned; whatever else there is is thrown here. */
    private static IOException unwrapped(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }
}
