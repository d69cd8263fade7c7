package io.github.corenlpextreme.jobs.scale;

import io.github.corenlpextreme.protocol.ExitCodes;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A command of the user's that sets the number of workers, such as {@code docker compose up --scale}. If
 * this process is ended while it runs, it goes on to its own end.
 */
public final class CommandOrchestrator implements WorkerOrchestrator {

    /** Where the number goes. */
    public static final String NUMBER = "{}";

    private static final String AGAIN = "; it will be run again at the next check";
    private final List<String> words;
    private final Duration timeout;

    /**
     * Takes the command as it was given.
     *
     * @param words in any of them, {@value #NUMBER} stands for the number
     * @param timeout after which the command is killed
     */
    public CommandOrchestrator(List<String> words, Duration timeout) {
        this.words = List.copyOf(words);
        this.timeout = timeout;
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
            return Optional.of("was interrupted before it ended");
        }
    }

    private Optional<String> await(Process process) throws InterruptedException {
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            kill(process);
            return Optional.of("was killed: it took longer than " + timeout.toSeconds() + " s" + AGAIN);
        }
        int code = process.exitValue();
        return code == 0 ? Optional.empty() : Optional.of("ended with " + ExitCodes.describe(code) + AGAIN);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
