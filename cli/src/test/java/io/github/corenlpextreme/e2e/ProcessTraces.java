package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Linux shows of a process. */
record ProcessTraces(long pid) {

    private static final String LISTENING = "0A";

    /** Of a program and the processes that it has started. */
    static List<ProcessTraces> of(Program program) {
        return Stream.concat(
                        Stream.of(program.pid()), program.children().stream().map(ProcessHandle::pid))
                .map(ProcessTraces::new)
                .toList();
    }

    /** The words of its command line and its environment. */
    String words() throws IOException {
        return Files.readString(file("cmdline"), ISO_8859_1) + Files.readString(file("environ"), ISO_8859_1);
    }

    /** Every TCP port on which it takes connections. */
    List<Integer> ports() throws IOException {
        Set<String> sockets = sockets();
        return Stream.concat(rows("net/tcp"), rows("net/tcp6"))
                .map(row -> row.strip().split("\\s+"))
                .filter(row -> row[3].equals(LISTENING) && sockets.contains("socket:[" + row[9] + "]"))
                .map(row -> Integer.parseInt(row[1].substring(row[1].indexOf(':') + 1), 16))
                .toList();
    }

    private Stream<String> rows(String table) throws IOException {
        return Files.readAllLines(file(table)).stream().skip(1);
    }

    private Set<String> sockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(file("fd"))) {
            for (Path handle : open.toList()) {
                try {
                    sockets.add(Files.readSymbolicLink(handle).toString());
                } catch (NoSuchFileException e) {
                    continue; // closed meanwhile
                }
            }
        }
        return sockets;
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(pid), name);
    }
}
