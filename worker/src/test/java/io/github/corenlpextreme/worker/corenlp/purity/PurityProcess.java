package io.github.corenlpextreme.worker.corenlp.purity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that annotates a file of lines in some histories and writes down what came of each line. */
public final class PurityProcess {

    private static final int ROUND = 5; // histories

    /** What one of two processes does. */
    enum PurityRole {
        /** One thread, from top to bottom, as CoreNLP's command line would. */
        PLAIN,
        /** Everything else that must not matter. */
        VARIED
    }

    private PurityProcess() {}

    /** @param args name of a pipeline, role, seed, seconds to go on for, file of lines, file to write */
    public static void main(String[] args) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(args[4]));
        PurityLoop loop = new PurityLoop(PurityPipelines.load(args[0]), lines, Path.of(""));
        if (PurityRole.valueOf(args[1]) == PurityRole.PLAIN) {
            loop.run(LineHistory.inOrder(lines.size()));
        } else {
            vary(loop, lines.size(), Long.parseLong(args[2]), TimeUnit.SECONDS.toNanos(Long.parseLong(args[3])));
        }
        loop.outcomes().write(Path.of(args[5]));
    }

    /** The shortest run has two histories. */
    private static void vary(PurityLoop loop, int lines, long seed, long nanos) throws Exception {
        long begun = System.nanoTime();
        loop.run(LineHistory.shuffled(lines, seed).with(2).withInterrupts());
        loop.run(LineHistory.reversed(lines).with(2));
        List<LineHistory> round = List.of();
        for (int i = 0; System.nanoTime() - begun < nanos; i++) {
            round = i % ROUND == 0 ? round(lines, seed + i + 1) : round;
            loop.run(round.get(i % ROUND));
        }
    }

    private static List<LineHistory> round(int lines, long seed) {
        return List.of(
                LineHistory.shuffled(lines, seed).with(8),
                LineHistory.repeated(lines),
                LineHistory.shuffled(lines, seed).withInterrupts(),
                LineHistory.reversed(lines).with(8).withInterrupts(),
                LineHistory.shuffled(lines, -seed).with(2));
    }
}
