package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.testkit.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program in a process of its own, with its output in files. */
final class Program implements AutoCloseable {

    private static final String MAIN = "io.github.corenlpextreme.cli.Main";
    private static final long PATIENCE_SECONDS = 300;
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    /** The JVM says on standard error what it finds there. */
    private static final Pattern JVM_OPTIONS_SAID = Pattern.compile("(?m)^Picked up " + JVM_OPTIONS + ": .*\\R");

    /** The environment of a process that works for so long that the second compiler pays. */
    static final Map<String, String> LONG_LIVED = withJvmOptions("");

    /** What is started, and not only run, is to last until the test has acted: so it goes without the engine. */
    private static final Map<String, String> LASTING = Map.of("CORENLP_EXTREME_ENGINE", "corenlp");

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of("-Xmx512m"), arguments);
    }

    static Program start(Path folder, List<String> jvmFlags, String... arguments) throws IOException {
        return start(folder, JavaCommand.ownClassPath(), jvmFlags, LASTING, arguments);
    }

    /** With variables in its environment besides our own. */
    static Program start(Path folder, List<String> jvmFlags, Map<String, String> environment, String... arguments)
            throws IOException {
        Map<String, String> variables = new HashMap<>(LASTING);
        variables.putAll(environment);
        return start(folder, JavaCommand.ownClassPath(), jvmFlags, variables, arguments);
    }

    /** With another class path than the tests'. */
    static Program start(Path folder, String classPath, List<String> jvmFlags, String... arguments) throws IOException {
        return start(folder, classPath, jvmFlags, LASTING, arguments);
    }

    /** The environment in which a process and those that it starts have these flags besides the ones of their own. */
    static Map<String, String> withJvmOptions(String flags) {
        return Map.of(JVM_OPTIONS, flags);
    }

    /** By way of another command, which starts it in surroundings of its making. */
    static Program startBehind(List<String> command, Path folder, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(words(JavaCommand.ownClassPath(), List.of("-Xmx512m"), arguments));
        return start(folder, words, Map.of());
    }

    private static Program start(
            Path folder, String classPath, List<String> jvmFlags, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(folder, words(classPath, jvmFlags, arguments), environment);
    }

    private static List<String> words(String classPath, List<String> jvmFlags, String... arguments) {
        List<String> words = JavaCommand.of(jvmFlags.toArray(String[]::new));
        words.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", classPath, MAIN));
        words.addAll(List.of(arguments));
        return words;
    }

    private static Program start(Path folder, List<String> words, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile(folder, "program", ".out");
        Path err = Files.createTempFile(folder, "program", ".err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put(JVM_OPTIONS, JavaCommand.SHORT_LIVED);
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    /** Runs to the end; returns the exit code. */
    static Program run(Path folder, String... arguments) throws IOException, InterruptedException {
        Program program = start(folder, JavaCommand.ownClassPath(), List.of("-Xmx512m"), Map.of(), arguments);
        program.exitCode();
        return program;
    }

    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s:\n" + err());
        }
        return process.exitValue();
    }

    /** Whether it has ended, waiting so long for that. */
    boolean ended(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The worker processes. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Sends a signal such as {@code TERM}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    String out() throws IOException {
        return Files.readString(out, UTF_8);
    }

    String err() throws IOException {
        return JVM_OPTIONS_SAID.matcher(Files.readString(err, UTF_8)).replaceAll("");
    }

    List<String> errLines() throws IOException {
        return err().lines().toList();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
