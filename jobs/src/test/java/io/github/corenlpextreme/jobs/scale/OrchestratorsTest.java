package io.github.corenlpextreme.jobs.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.corenlpextreme.local.RunFailedException;
import io.github.corenlpextreme.local.terminal.TerminalOutput;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ways in which a number is passed on. */
class OrchestratorsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void numbersAreReadableAsSoonAsTheyArePrinted() {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        WorkerCountPrinter lines = new WorkerCountPrinter(
                TerminalOutput.to(new PrintStream(new BufferedOutputStream(read), false, UTF_8)));

        assertThat(lines.scaleTo(4)).isEmpty();
        assertThat(read.toString(UTF_8)).isEqualTo("4\n");
        assertThat(lines.scaleTo(0)).isEmpty();
        assertThat(read.toString(UTF_8)).isEqualTo("4\n0\n");
    }

    @Test
    void anEndOfWhoeverReadsTheNumbersIsNoticed() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() ->
                        new WorkerCountPrinter(TerminalOutput.to(new PrintStream(broken, true, UTF_8))).scaleTo(1))
                .isInstanceOf(RunFailedException.class)
                .hasMessageContaining("standard output is closed");
    }

    @Test
    void aCommandGetsTheNumberWhereverItsPlaceIs() throws IOException {
        Path args = folder.resolve("args");
        CommandOrchestrator command =
                command(LONG, "sh", "-c", "printf '%s|' \"$@\" > " + args, "sh", "worker={}", "a b", "{}{}");

        assertThat(command.scaleTo(12)).isEmpty();
        assertThat(args).hasContent("worker=12|a b|1212|");
    }

    @Test
    void aCommandThatReadsFindsTheEndOfItsInput() {
        assertThat(command(LONG, "sh", "-c", "cat > /dev/null # {}").scaleTo(1)).isEmpty();
    }

    @Test
    void aFailingCommandIsOneSentence() {
        assertThat(command(LONG, "sh", "-c", "exit {}").scaleTo(3))
                .contains("'sh -c exit 3' ended with exit code 3; it will be run again at the next check");
    }

    @Test
    void aCommandThatDoesNotExistIsOneSentence() {
        assertThat(command(LONG, "/no/such/engine", "{}").scaleTo(3))
                .get()
                .asString()
                .startsWith("'/no/such/engine 3' cannot be run: ")
                .endsWith("it will be run again at the next check");
    }

    /** The sleeping process is a child of the shell's, which ends with it too: else the pipe would stay open. */
    @Test
    void aCommandThatTakesTooLongIsKilledWithItsChildren() throws IOException {
        Path pid = folder.resolve("pid");
        CommandOrchestrator command =
                command(Duration.ofMillis(300), "sh", "-c", "sleep 600 & echo $! > " + pid + "; wait # {}");

        assertThat(command.scaleTo(1)).get().asString().contains("was killed: it took longer than");
        long sleeping = Long.parseLong(Files.readString(pid).strip());
        await().until(() ->
                ProcessHandle.of(sleeping).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static CommandOrchestrator command(Duration timeout, String... words) {
        return new CommandOrchestrator(List.of(words), timeout);
    }
}
