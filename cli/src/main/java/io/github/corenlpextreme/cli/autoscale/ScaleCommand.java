package io.github.corenlpextreme.cli.autoscale;

import io.github.corenlpextreme.cli.config.ExitCodes;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command of the user's that sets the number of workers, such as {@code docker compose up --scale}. */
public final class ScaleCommand implements Orchestrator {

    /** Where the number goes. */
    public static final String NUMBER = "{}";

    private static final String AGAIN = "; it is run again at the next look";
    private static final long LOOK_MILLIS = 100;

    private final List<String> words;
    private final Duration timeout;
    private final BooleanSupplier interrupted;

    /**
     * Takes the command as it was given.
     *
     * @param words in any of them, {@value #NUMBER} stands for the number
     * @param timeout after which the command is killed
     * @param interrupted whether to wait for it no longer
     */
    public ScaleCommand(List<String> words, Duration timeout, BooleanSupplier interrupted) {
        this.words = List.copyOf(words);
        this.timeout = timeout;
        this.interrupted = interrupted;
    }

    @Override
    public Optional<String> scaleTo(int workers) {
        List<String> command = words.stream()
                .map(word -> word.replace(NUMBER, Integer.toString(workers)))
                .toList();
        return run(command).map(trouble -> "'" + String.join(" ", command) + "' " + trouble);
    }

    private Optional<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.INHERIT)
                    .redirectError(Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            return await(process);
        } catch (IOException e) {
            return Optional.of("cannot be run: " + e.getMessage() + AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not waited for");
        }
    }

    private Optional<String> await(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (interrupted.getAsBoolean()) {
                return Optional.of("is left to end by itself");
            }
            if (System.nanoTime() - deadline > 0) {
                kill(process);
                return Optional.of("was killed: it took longer than " + timeout.toSeconds() + " s" + AGAIN);
            }
        }
        int code = process.exitValue();
        return code == 0 ? Optional.empty() : Optional.of("ended with " + ExitCodes.describe(code) + AGAIN);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
