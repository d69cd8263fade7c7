package io.github.corenlpextreme.worker.corenlp.purity;

import io.github.corenlpextreme.testkit.process.JavaCommand;
import io.github.corenlpextreme.worker.corenlp.purity.PurityProcess.PurityRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Two fresh processes that annotate the same lines at the same time: one plainly, the other with random identity
 * hashes, other orders, several threads and interrupts.
 *
 * @param folder for what they read and write
 * @param seed of the orders
 * @param seconds that the second one goes on for
 */
record PurityComparison(Path folder, long seed, long seconds) {

    private static final long PATIENCE_SECONDS = 3600;

    /** What each line came out as in both. */
    LineOutcomes compare(String pipeline, List<String> lines) throws IOException, InterruptedException {
        Files.write(folder.resolve("lines"), lines);
        Process plain = start(pipeline, PurityRole.PLAIN);
        Process varied = start(pipeline, PurityRole.VARIED, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0");
        try {
            LineOutcomes outcomes = outcomes(plain, PurityRole.PLAIN);
            outcomes.addAll(outcomes(varied, PurityRole.VARIED));
            return outcomes;
        } finally {
            plain.destroyForcibly();
            varied.destroyForcibly();
        }
    }

    /** Where the documents of each line that differs begin to differ. */
    List<String> differences(LineOutcomes outcomes) throws IOException {
        List<String> differences = new ArrayList<>();
        for (int line : outcomes.differing()) {
            differences.add("line " + line + " " + LineOutcome.difference(folder, outcomes.of(line)));
        }
        return differences;
    }

    private Process start(String pipeline, PurityRole role, String... flags) throws IOException {
        List<String> words = new ArrayList<>(List.of("-Xmx4g", "-XX:+UseSerialGC"));
        words.addAll(List.of(flags));
        words.addAll(List.of("-cp", JavaCommand.ownClassPath(), PurityProcess.class.getName()));
        words.addAll(List.of(pipeline, role.name(), Long.toString(seed), Long.toString(seconds), "lines", role.name()));
        return new ProcessBuilder(JavaCommand.of(words.toArray(String[]::new)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said(role).toFile())
                .start();
    }

    private LineOutcomes outcomes(Process process, PurityRole role) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(role + " has not finished: " + Files.readString(said(role)));
        }
        return LineOutcomes.read(folder.resolve(role.name()));
    }

    private Path said(PurityRole role) {
        return folder.resolve(role + ".said");
    }
}
