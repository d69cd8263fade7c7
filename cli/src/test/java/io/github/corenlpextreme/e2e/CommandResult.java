package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.cli.command.RootCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a command line ended that was expected to end soon; one at a time. */
record CommandResult(int exitCode, String err) {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** In a process of its own. */
    static CommandResult ofProcess(Path folder, String... arguments) throws IOException, InterruptedException {
        try (Program program = Program.run(folder, arguments)) {
            return new CommandResult(program.exitCode(), program.err());
        }
    }

    /** Without the cost of a process; not for a worker, since CoreNLP resets the standard streams. */
    static CommandResult inThisJvm(String... arguments) throws InterruptedException, ExecutionException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = CompletableFuture.supplyAsync(() -> RootCommand.execute(arguments))
                    .get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            return new CommandResult(code, err.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new AssertionError("still running after " + SOON + ": " + err.toString(StandardCharsets.UTF_8), e);
        } finally {
            System.setErr(before);
        }
    }
}
