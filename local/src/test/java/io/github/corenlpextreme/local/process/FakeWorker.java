package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.local.fleet.WorkerStatus;
import io.github.corenlpextreme.local.run.SampleJobs;
import io.github.corenlpextreme.protocol.kafka.client.ClientSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A worker process without models. It takes the first script of a folder that no other process has
 * taken and follows its words; without a script it works until it is let go.
 */
public final class FakeWorker {

    static final WorkerBriefing BRIEFING = new WorkerBriefing(
            new ClientSettings("kafka:9092", Map.of("sasl.jaas.config", "password=\"xyzzy\";")), SampleJobs.usual());

    private static final String USUAL = "ready await status:1 drain";

    private final StandbyChannel channel;
    private final CountDownLatch letGo = new CountDownLatch(1);

    private FakeWorker(StandbyChannel channel) {
        this.channel = channel;
        channel.onLetGo(letGo::countDown);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        FakeWorker worker = new FakeWorker(StandbyChannel.ofThisProcess(Duration.ofMillis(Long.parseLong(args[1]))));
        System.out.println("a stray line, as libraries print them");
        for (String word : takeScript(Path.of(args[0])).split(" ")) {
            worker.follow(word.split(":", 2));
        }
        System.exit(0);
    }

    private void follow(String[] word) throws InterruptedException {
        switch (word[0]) {
            case "ready" -> channel.ready();
            case "briefed" ->
                System.err.println("briefed as planned: "
                        + channel.awaitBriefing().filter(BRIEFING::equals).isPresent());
            case "await" ->
                System.err.println("started as "
                        + channel.awaitStart().map(IdentityAssignment::workerId).orElse("nobody"));
            case "status" -> channel.status(new WorkerStatus(Long.parseLong(word[1]), 0, 0, 0));
            case "say" -> System.err.println(word[1].replace('_', ' '));
            case "shout" -> shout("!".repeat(Integer.parseInt(word[1])));
            case "drain" -> letGo.await();
            case "hang" -> new CountDownLatch(1).await();
            case "memory" -> System.err.println(allocate(1 << 24).length);
            case "exit" -> System.exit(Integer.parseInt(word[1]));
            default -> throw new IllegalArgumentException(Arrays.toString(word));
        }
    }

    /** On both streams; past the channel, which has taken standard output for itself. */
    private static void shout(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println(line);
        System.err.println(line);
    }

    private static long[] allocate(int length) {
        return new long[length];
    }

    private static String takeScript(Path folder) throws IOException {
        for (Path script : scripts(folder)) {
            Path taken = script.resolveSibling("taken-" + script.getFileName());
            try {
                Files.move(script, taken);
                return Files.readString(taken);
            } catch (NoSuchFileException e) {
                continue; // another process was faster
            }
        }
        return USUAL;
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("script"))
                    .sorted()
                    .toList();
        }
    }
}
