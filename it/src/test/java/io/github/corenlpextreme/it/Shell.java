package io.github.corenlpextreme.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Commands run to their end, as a user would at a prompt in the repository's root. */
final class Shell {

    static final Path ROOT = Path.of(System.getProperty("repository.root"));
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Shell() {}

    /** How a command ended, and all it printed. */
    record Result(int exitCode, String output) {

        /** The output of a command that has to succeed. */
        String orFail() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ":\n" + output);
            }
            return output.strip();
        }
    }

    static Result run(Map<String, String> environment, List<String> words) throws IOException, InterruptedException {
        Path output = Files.createTempFile("shell", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).directory(ROOT.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " still runs:\n" + Files.readString(output, UTF_8));
            }
            return new Result(process.exitValue(), Files.readString(output, UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static String output(String... words) throws IOException, InterruptedException {
        return run(Map.of(), List.of(words)).orFail();
    }
}
