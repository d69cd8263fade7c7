package io.github.corenlpextreme.local.process;

import io.github.corenlpextreme.protocol.ByteSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This process's command once more, in a JVM with other flags. It shares the terminal, and ends when
 * this process ends.
 *
 * @param arguments of the command line
 */
public record SelfRelaunch(List<String> arguments) {

    public SelfRelaunch {
        arguments = List.copyOf(arguments);
    }

    /** Waits for its end; returns its exit code. */
    public int run(ByteSize memory, String... jvmFlags) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(memory, jvmFlags)).inheritIO();
        // Not an argument: a class path may be longer than those can be.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        Thread end = new Thread(process::destroy, "end-of-same-command");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private List<String> command(ByteSize memory, String... jvmFlags) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx" + memory.bytes());
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.addAll(JvmDefaults.flags());
        words.addAll(List.of(jvmFlags));
        words.add(WorkerLaunch.MAIN_CLASS);
        words.addAll(arguments);
        return words;
    }
}
