package io.github.corenlpextreme.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every TCP port on which this process takes connections, as Linux lists them: none can be overlooked. */
final class ListeningPorts {
    private static final Path OWN = Path.of("/proc/self");
    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    static List<Integer> ofThisProcess() throws IOException {
        Set<String> sockets = sockets();
        return Stream.of("net/tcp", "net/tcp6")
                .map(OWN::resolve)
                .flatMap(ListeningPorts::rows)
                .map(row -> row.strip().split("\\s+"))
                .filter(row -> row[3].equals(LISTENING) && sockets.contains("socket:[" + row[9] + "]"))
                .map(row -> Integer.parseInt(row[1].substring(row[1].indexOf(':') + 1), 16))
                .sorted()
                .toList();
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException e) {
            throw new IllegalStateException("no table of connections in " + table, e);
        }
    }

    private static Set<String> sockets() throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(OWN.resolve("fd"))) {
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
}
