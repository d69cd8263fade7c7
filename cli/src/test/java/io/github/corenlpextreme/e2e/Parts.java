package io.github.corenlpextreme.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A producer, two workers and a writer as processes, and what an orchestrator does for them: a part that ends
 * before the writer is done is started again. One worker and the writer reach Kafka over a wire.
 */
final class Parts implements AutoCloseable {

    static final int PRODUCER = 0;
    static final int WRITER = 1;
    static final List<Integer> WORKERS = List.of(2, 3);

    private static final List<String> FLAGS = List.of("-Xmx512m");
    private static final int DONE = 0;

    private final Path folder;
    private final List<List<String>> commands;
    private final List<Program> running = new ArrayList<>();
    private final Map<String, Integer> ends = new TreeMap<>();

    /** Which Kafka, by both ways. */
    record Kafka(String direct, String wired) {}

    private Parts(Path folder, List<List<String>> commands) {
        this.folder = folder;
        this.commands = commands;
    }

    /** Starts all four at once on {@code input.txt}; the output is {@code out.jsonl}. */
    static Parts start(Path folder, String job, Kafka kafka, String... producer) throws IOException {
        Path settings = Files.writeString(
                folder.resolve("kafka.properties"), "session.timeout.ms=3000\nheartbeat.interval.ms=500\n");
        List<String> common = List.of("--job=" + job, "--kafka-config=" + settings);
        String direct = "--bootstrap-servers=" + kafka.direct();
        String wired = "--bootstrap-servers=" + kafka.wired();
        List<List<String>> commands = List.of(
                words(
                        common,
                        direct,
                        Stream.concat(
                                Stream.of("producer", "input.txt", "--annotators=tokenize"), Stream.of(producer))),
                words(common, wired, Stream.of("writer", "-o=out.jsonl", "--wait-for-job=3m")),
                words(common, direct, worker()),
                words(common, wired, worker()));
        Parts parts = new Parts(folder, commands);
        for (int part = 0; part < commands.size(); part++) {
            parts.running.add(parts.program(part));
        }
        return parts;
    }

    /** Does what an orchestrator does; returns whether the writer is done. */
    boolean tend() throws IOException, InterruptedException {
        boolean done = false;
        for (int part = 0; part < running.size(); part++) {
            if (ended(part)) {
                int code = running.get(part).exitCode();
                ends.merge(name(part) + " " + code, 1, Integer::sum);
                done |= part == WRITER && code == DONE;
                startAgain(part, code);
            }
        }
        return done;
    }

    private void startAgain(int part, int code) throws IOException {
        if (code != DONE || WORKERS.contains(part)) {
            running.set(part, program(part));
        }
    }

    /** Sends a signal to a part, if it is running. */
    void signal(int part, String name) throws IOException, InterruptedException {
        running.get(part).signal(name);
    }

    /** How often which part has ended with which exit code. */
    Map<String, Integer> ends() {
        return ends;
    }

    /** What all of them have said of late. */
    String said() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < running.size(); part++) {
            List<String> lines = running.get(part).errLines();
            text.append(name(part)).append(":\n");
            lines.stream()
                    .skip(Math.max(0, lines.size() - 12))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    @Override
    public void close() {
        running.forEach(Program::close);
    }

    /** The successful end of producer and writer is their last; it is seen once only. */
    private boolean ended(int part) throws IOException, InterruptedException {
        return running.get(part).ended(0, TimeUnit.MILLISECONDS)
                && (WORKERS.contains(part) || !ends.containsKey(name(part) + " " + DONE));
    }

    private Program program(int part) throws IOException {
        return Program.start(
                folder,
                FLAGS,
                Map.of("WORKER_ID", name(part)),
                commands.get(part).toArray(String[]::new));
    }

    private static String name(int part) {
        return switch (part) {
            case PRODUCER -> "producer";
            case WRITER -> "writer";
            default -> "worker" + part;
        };
    }

    private static Stream<String> worker() {
        return Stream.of("worker", "--input-root=.", "--threads=1", "--max-tasks=150", "--wait-for-job=3m");
    }

    private static List<String> words(List<String> common, String kafka, Stream<String> own) {
        return Stream.of(own, common.stream(), Stream.of(kafka))
                .flatMap(words -> words)
                .toList();
    }
}
