package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.ByteSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker process is started: with this process's own Java and class path. What is secret goes through its
 * standard input, because every user of the machine can read the words of a command line.
 *
 * @param mainClass {@link #MAIN_CLASS} but in tests
 * @param arguments of the main class, such as {@code worker --standby ...}
 * @param memory the heap
 * @param scratch an existing folder for a class path that is too long for a command line
 * @param briefing told through its standard input
 */
public record WorkerLaunch(
        String mainClass, List<String> arguments, ByteSize memory, Path scratch, WorkerBriefing briefing) {

    public static final String MAIN_CLASS = "io.github.corenlpextreme.cli.Main";

    /** Linux allows 128 KiB in one argument, Windows 32 KiB in all. */
    private static final int LONG = 24_000;

    /** An ignored signal stays ignored in the program that is started: Ctrl-C is for the run alone. */
    private static final List<String> WITHOUT_CTRL_C =
            List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "corenlp-extreme-worker");

    public WorkerLaunch {
        arguments = List.copyOf(arguments);
    }

    /** The words of the command line. Writes {@code classpath.args} below {@link #scratch} if it needs to. */
    List<String> command() throws IOException {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of(WITHOUT_CTRL_C.get(0)))) {
            words.addAll(WITHOUT_CTRL_C);
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + memory.bytes());
        // CoreNLP catches an OutOfMemoryError and answers with wrong tags: the JVM must end before.
        words.add("-XX:+ExitOnOutOfMemoryError");
        if (!JvmVariables.ofThisProcess().chooseCollector()) {
            words.add("-XX:+UseParallelGC");
        }
        words.add("-XX:-UsePerfData"); // which would write into a folder that may be full, and complain on stdout
        words.add("-XX:+DisplayVMOutputToStderr");
        words.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        words.add("-Djava.awt.headless=true");
        words.addAll(JvmDefaults.flags());
        words.addAll(QuickStart.flags(briefing.job()));
        words.addAll(classPath(System.getProperty("java.class.path")));
        words.add(mainClass);
        words.addAll(arguments);
        return words;
    }

    List<String> classPath(String path) throws IOException {
        if (path.length() < LONG) {
            return List.of("-cp", path);
        }
        Path file = scratch.resolve("classpath.args");
        Files.writeString(file, "-cp\n\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n");
        return List.of("@" + file);
    }
}
