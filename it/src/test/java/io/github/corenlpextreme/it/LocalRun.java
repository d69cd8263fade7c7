package io.github.corenlpextreme.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same job without containers: what every output is held against. */
final class LocalRun {

    private LocalRun() {}

    /** The output of {@code corenlp-extreme run} on this file. */
    static byte[] output(Path input, String... options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("local-run");
        Path output = folder.resolve("output");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.corenlpextreme.cli.Main",
                "run",
                input.toString(),
                "-o",
                output.toString()));
        words.addAll(List.of(options));
        Shell.run(Map.of(), words).orFail();
        return Files.readAllBytes(output);
    }
}
