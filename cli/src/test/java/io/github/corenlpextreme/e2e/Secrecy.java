package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.testkit.broker.SecuredBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs programs in a folder and watches that no secret comes to light in it or on a command line. */
final class Secrecy {

    static final String PASSWORD_OF = "TEST_PASSWORD_OF_";

    private static final List<String> USERS = List.of("producer", "worker", "writer", "runner");
    private static final long LOOK_MILLIS = 50;

    private final Path folder;
    private final Map<Long, String> commandLines = new ConcurrentHashMap<>();

    Secrecy(Path folder) {
        this.folder = folder;
    }

    Program start(String[] options, String... words) throws IOException {
        Map<String, String> passwords =
                USERS.stream().collect(Collectors.toMap(user -> PASSWORD_OF + user, SecuredBroker::passwordOf));
        Program program = Program.start(folder, List.of("-Xmx512m"), passwords, SecuredClients.join(words, options));
        look(program);
        return program;
    }

    void run(int exitCode, String[] options, String... words) throws IOException, InterruptedException {
        try (Program program = start(options, words)) {
            while (!program.ended(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look(program);
            }
            assertThat(program.exitCode()).as(program.err()).isEqualTo(exitCode);
        }
    }

    /** Processes looked at, with those that they started. */
    int processes() {
        return commandLines.size();
    }

    void assertKept() throws IOException {
        assertThat(commandLines.values()).allSatisfy(line -> assertThat(line).doesNotContain(secrets()));
        Set<Path> files = new HashSet<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile).forEach(files::add);
        }
        assertThat(files)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        file -> assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(secrets()));
    }

    private static String[] secrets() {
        List<String> secrets = new ArrayList<>(List.of("truststore-secret"));
        USERS.forEach(user -> secrets.add(SecuredBroker.passwordOf(user)));
        return secrets.toArray(String[]::new);
    }

    private void look(Program program) throws IOException {
        List<Long> processes = new ArrayList<>(List.of(program.pid()));
        program.children().forEach(child -> processes.add(child.pid()));
        for (long process : processes) {
            try {
                String line = Files.readString(Path.of("/proc", Long.toString(process), "cmdline"), UTF_8);
                commandLines.merge(process, line, String::concat);
            } catch (NoSuchFileException e) {
                continue; // it has ended meanwhile
            }
        }
    }
}
