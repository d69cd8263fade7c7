package io.github.corenlpextreme.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop in the worker's image, with commands that note each of their lives in a file. */
class RecycleTest {

    private static final String RECYCLE =
            Shell.ROOT.resolve("worker/src/image/recycle").toString();

    @TempDir
    private Path folder;

    @Test
    void runsTheCommandAgainUntilItEndsOtherwise() throws Exception {
        Process process = recycle("echo life >>lives; [ $(wc -l <lives) -eq 3 ] && exit 4; exit 75");

        assertThat(exitCode(process)).isEqualTo(4);
        assertThat(lives()).hasSize(3);
    }

    @Test
    void endsAtOnceWhenAllIsDone() throws Exception {
        assertThat(exitCode(recycle("echo life >>lives; exit 0"))).isZero();
        assertThat(lives()).hasSize(1);
    }

    @Test
    void handsArgumentsOnAsTheyAre() throws Exception {
        Process process = start("sh", "-c", "printf '%s|' \"$@\" >lives", "name", "two words", "*", "");

        assertThat(exitCode(process)).isZero();
        assertThat(lives()).containsExactly("two words|*||");
    }

    @Test
    void passesTheSignalToStopOnAndWaitsForTheCommand() throws Exception {
        Process process = recycle(
                "trap 'echo drained >>lives; exit 143' TERM; echo life >>lives;" + " while :; do sleep 0.05; done");
        await().until(() -> lives().contains("life"));

        process.destroy();

        assertThat(exitCode(process)).isEqualTo(143);
        assertThat(lives()).containsExactly("life", "drained");
    }

    @Test
    void doesNotStartAWorkerAgainThatWasToStop() throws Exception {
        Process process = recycle("trap 'sleep 0.2; exit 75' TERM; echo life >>lives; while :; do sleep 0.05; done");
        await().until(() -> lives().contains("life"));

        process.destroy();

        assertThat(exitCode(process)).isEqualTo(75);
        assertThat(lives()).hasSize(1);
    }

    @Test
    void tellsTheNextLifeHowTheLastOneEnded() throws Exception {
        assertThat(exitCode(recycle("echo \"first [$WORKER_PREVIOUS_EXIT_CODE]\" >>lives; exit 3")))
                .isEqualTo(3);
        assertThat(exitCode(recycle("echo \"second [$WORKER_PREVIOUS_EXIT_CODE]\" >>lives; "
                        + "[ $(wc -l <lives) -eq 3 ] && exit 0; exit 75")))
                .isZero();

        assertThat(folder.resolve("lives")).content().isEqualTo("first []\nsecond [3]\nsecond []\n");
    }

    private Process recycle(String script) throws IOException {
        return start("sh", "-c", script);
    }

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", RECYCLE));
        words.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
        builder.environment().put("TMPDIR", folder.toString());
        return builder.start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> lives() throws IOException {
        Path file = folder.resolve("lives");
        return Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
    }
}
