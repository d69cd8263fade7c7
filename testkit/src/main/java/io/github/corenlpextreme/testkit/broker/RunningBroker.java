package io.github.corenlpextreme.testkit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A broker and the temporary folder that goes with it; JUnit closes it at the end of the class. */
record RunningBroker(Path folder, TestBroker broker) implements AutoCloseable {

    static RunningBroker start() {
        try {
            Path folder = Files.createTempDirectory("broker");
            return new RunningBroker(folder, new TestBroker(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
