package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.Sha256Sum;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.NamedFiles.NamedFile;
import io.github.corenlpextreme.worker.corenlp.properties.PropertyCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the files contain that properties name: it decides an output as much as the properties do. Resources of the
 * class path are not among them, for their jars count as versions.
 */
final class FileDigests {

    private static final int MOST_FILES_IN_FOLDER = 10_000;

    private FileDigests() {}

    /**
     * Reads every file once.
     *
     * @return path as written to SHA-256; of a folder, one over the names and contents of all files in it
     * @throws PipelineException if a file cannot be read
     */
    static SortedMap<String, String> of(Map<String, String> properties) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (NamedFile file : NamedFiles.in(properties)) {
            Optional<Path> path = file.onDisk().filter(found -> file.type().isPresent() || Files.isRegularFile(found));
            if (path.isPresent() && !digests.containsKey(file.path())) {
                digests.put(file.path(), digest(file, path.get()));
            }
        }
        return digests;
    }

    private static String digest(NamedFile file, Path path) {
        try {
            return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
        } catch (IOException e) {
            throw PropertyCheck.wrong(file.key(), file.value(), file.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            List<Path> files = content.filter(Files::isRegularFile)
                    .limit(MOST_FILES_IN_FOLDER + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES_IN_FOLDER) {
                throw new IOException("it holds more than " + MOST_FILES_IN_FOLDER + " files");
            }
            Sha256Sum sum = new Sha256Sum();
            for (Path file : files) {
                String row = folder.relativize(file) + "\0" + ofFile(file) + "\n";
                sum.add(row.getBytes(StandardCharsets.UTF_8));
            }
            return sum.hex();
        }
    }

    private static String ofFile(Path file) throws IOException {
        Sha256Sum sum = new Sha256Sum();
        try (InputStream bytes = sum.reading(Files.newInputStream(file))) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return sum.hex();
    }
}
