package io.github.corenlpextreme.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.process.JavaCommand;
import io.github.corenlpextreme.testkit.text.ProseText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not how fast the program is ({@code bench/speed} measures that), but that nothing has made it several times slower
 * than CoreNLP alone. Both warm up within what is measured, and on a busy machine both are slow.
 */
class SpeedIT {

    private static final int TEXT_BYTES = 1_500_000;
    /** Measured: 0.64 on a busy machine. The text is short, and the broker warms up too. */
    private static final double LEAST_SHARE = 0.35;

    private static final long PATIENCE_SECONDS = 300;
    private static final Pattern TOKENS = Pattern.compile("([\\d,]+) tokens, ");
    private static final Pattern RATE = Pattern.compile("annotating \\(([\\d,]+) tokens/s\\)");

    @TempDir
    private Path folder;

    @Test
    void aRunTakesNotMuchLongerThanCoreNlpAlone() throws Exception {
        Path text = folder.resolve("prose.txt");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(text))) {
            ProseText.write(1, TEXT_BYTES, out);
        }

        double before = bareSeconds(text);
        double run = runSeconds(text);
        double after = bareSeconds(text);

        // The slower of the two: what slowed one of them down may have lasted into the run.
        assertThat(Math.max(before, after) / run)
                .as("alone %.1f s and %.1f s, run %.1f s", before, after, run)
                .isGreaterThan(LEAST_SHARE);
    }

    private double bareSeconds(Path text) throws IOException, InterruptedException {
        String printed =
                java("-Xmx2g", BareLoop.class.getName(), text.toString(), "2", "tokenize,pos,lemma", "corenlp");
        List<String> samples =
                printed.lines().filter(line -> line.matches("[\\d.]+ \\d+")).toList();
        String[] last = samples.get(samples.size() - 1).split(" ");
        assertThat(Long.parseLong(last[1])).isEqualTo(Files.size(text));
        return Double.parseDouble(last[0]);
    }

    /** From the first worker's first line to the last, as the summary tells it. */
    private double runSeconds(Path text) throws IOException, InterruptedException {
        String printed =
                java("-Xmx512m", "io.github.corenlpextreme.cli.Main", "run", text.toString(), "--threads", "2");
        return number(TOKENS, printed) / number(RATE, printed);
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Double.parseDouble(matcher.group(1).replace(",", ""));
    }

    private String java(String heap, String... words) throws IOException, InterruptedException {
        List<String> command = JavaCommand.of(heap, "-XX:+UseParallelGC", "-cp", JavaCommand.ownClassPath());
        Collections.addAll(command, words);
        Path log = Files.createTempFile(folder, "java", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            String printed = Files.readString(log, UTF_8);
            assertThat(process.exitValue()).as(printed).isZero();
            return printed;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
