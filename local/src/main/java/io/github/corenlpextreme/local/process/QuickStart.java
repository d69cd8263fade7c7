package io.github.corenlpextreme.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lets a JVM that we start begin sooner. The launcher starts this process's own in the same way. */
final class QuickStart {

    /** Set by the launcher: a file of classes that were loaded before, or the name of one that is not there. */
    private static final String ARCHIVE = "corenlp-extreme.archive";

    private QuickStart() {}

    /** Flags for a JVM with the class path of this one. */
    static List<String> flags() {
        return flags(Optional.ofNullable(System.getProperty(ARCHIVE)));
    }

    static List<String> flags(Optional<String> archive) {
        return archive.filter(file -> Files.isReadable(Path.of(file)))
                .map(file -> List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file))
                .orElse(List.of());
    }
}
