package io.github.corenlpextreme.worker.corenlp.models;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of several jars by name, as a class path shows them: of equal names the first counts. */
final class ModelEntries implements AutoCloseable {

    /** Speaks of a jar, not of models. */
    private static final String META = "META-INF/";

    /** One entry and the jar it lies in. */
    record ModelEntry(ZipFile jar, ZipEntry zip) {

        String name() {
            return zip.getName();
        }

        long bytes() {
            return zip.getSize();
        }

        long crc() {
            return zip.getCrc();
        }

        boolean isIncompressible() {
            return zip.getCompressedSize() >= zip.getSize();
        }

        InputStream open() throws IOException {
            return jar.getInputStream(zip);
        }
    }

    private final List<ZipFile> jars = new ArrayList<>();
    private final SortedMap<String, ModelEntry> entries = new TreeMap<>();

    /** @throws PipelineException if one of them is a folder */
    static ModelEntries open(List<Path> files) throws IOException {
        ModelEntries opened = new ModelEntries();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new PipelineException("the models in " + file + " are not in a jar, and only jars can be trimmed:"
                        + " make a jar of them (jar --create) and put that on the class path instead");
            }
            opened.add(new ZipFile(file.toFile()));
        }
        return opened;
    }

    /** Sorted by name. */
    Collection<ModelEntry> all() {
        return entries.values();
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars) {
            jar.close();
        }
    }

    private void add(ZipFile jar) {
        jars.add(jar);
        jar.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(META))
                .forEach(entry -> entries.putIfAbsent(entry.getName(), new ModelEntry(jar, entry)));
    }
}
