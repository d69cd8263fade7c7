package io.github.corenlpextreme.e2e;

import io.github.corenlpextreme.cli.command.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command line that is expected to end soon, without the cost of a process; one at a time. */
record InThisJvm(int exitCode, String err) {

    static InThisJvm run(Duration atMost, String... arguments) throws InterruptedException, ExecutionException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = CompletableFuture.supplyAsync(() -> Commands.execute(arguments))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return new InThisJvm(code, err.toString(StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new AssertionError("still running after " + atMost + ": " + err.toString(StandardCharsets.UTF_8), e);
        } finally {
            System.setErr(before);
        }
    }
}
