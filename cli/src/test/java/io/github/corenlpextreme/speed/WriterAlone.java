package io.github.corenlpextreme.speed;

import io.github.corenlpextreme.cli.parts.PublishedJob;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import io.github.corenlpextreme.protocol.plan.JobPlan;
import io.github.corenlpextreme.writer.Writer;
import io.github.corenlpextreme.writer.WriterConfig;
import io.github.corenlpextreme.writer.WriterConfig.WriterListener;
import io.github.corenlpextreme.writer.WriterConfig.WriterRole;
import io.github.corenlpextreme.writer.WriterConfig.WriterTarget;
import io.github.corenlpextreme.writer.output.FailureLimits;
import io.github.corenlpextreme.writer.packing.OutputLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The writer of a job of one input whose results are kept, again and again in one process, so that its code is
 * compiled: {@code WriterAlone SERVERS JOB FOLDER ROUNDS} prints for each round the MB of output a second, and the CPU
 * seconds for each GB of the writer's thread, of garbage collection, of compilation, and of the rest.
 */
final class WriterAlone {

    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;

    private WriterAlone() {}

    public static void main(String[] arguments) throws IOException {
        ClientSettings kafka = new ClientSettings(arguments[0], Map.of());
        JobManifest manifest = PublishedJob.manifest(kafka, new JobId(arguments[1]));
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            Path folder = Files.createTempDirectory(Path.of(arguments[2]), "round");
            write(kafka, manifest, folder);
            remove(folder);
        }
    }

    private static void write(ClientSettings kafka, JobManifest manifest, Path folder) throws IOException {
        Path output = folder.resolve("out.jsonl");
        Writer writer = new Writer(new WriterConfig(
                manifest,
                JobPlan.of(manifest).section(1),
                WriterRole.REWRITER,
                new WriterTarget(List.of(output), OutputLayout.NONE, folder, FailureLimits.NONE, Optional.empty()),
                InstantSource.system(),
                Optional.of("kept"),
                new WriterListener(() -> {}, System.err::println)));
        Map<String, Double> before = ThreadTimes.now();
        long start = System.nanoTime();
        writer.run(kafka, () -> false);
        double seconds = (System.nanoTime() - start) / NANOS;
        report(Files.size(output), seconds, before);
    }

    private static void report(long bytes, double seconds, Map<String, Double> before) throws IOException {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "MB/s %.0f", bytes / MEGA / seconds));
        new TreeMap<>(ThreadTimes.now())
                .forEach((kind, time) -> line.append(String.format(
                        Locale.ROOT, "\t%s %.3f", kind, (time - before.getOrDefault(kind, 0.0)) / (bytes / GIGA))));
        System.out.println(line);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
