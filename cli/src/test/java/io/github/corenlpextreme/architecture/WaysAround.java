package io.github.corenlpextreme.architecture;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;

/** What {@link TerminalTest} has to find. None of it runs. */
final class WaysAround {

    private WaysAround() {}

    static final class ToStandardError {
        void print(String name) {
            System.err.println(name);
        }
    }

    static final class ToStandardOutput {
        void print(String name) {
            System.out.print(name);
        }
    }

    static final class ByReference {
        void print(List<String> names) {
            names.forEach(System.out::println);
        }
    }

    static final class ByTheConsole {
        String ask(String name) {
            return System.console().readLine("%s", name);
        }
    }

    static final class ByATrace {
        void print(IOException failure) {
            failure.printStackTrace();
        }
    }

    static final class ByADescriptor {
        OutputStream open() {
            return new FileOutputStream(FileDescriptor.err);
        }
    }

    static final class ByAnotherWriter {
        void print(CommandLine command, String name) {
            command.getErr().println(name);
        }
    }

    static final class ByANewStream {
        void print(OutputStream stream, String name) {
            new PrintStream(stream, true, StandardCharsets.UTF_8).append(name);
        }
    }

    static final class ByALayout {
        PatternLayoutEncoder encoder() {
            return new PatternLayoutEncoder();
        }
    }
}
