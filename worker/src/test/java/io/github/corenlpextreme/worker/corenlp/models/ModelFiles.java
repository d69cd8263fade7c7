package io.github.corenlpextreme.worker.corenlp.models;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars that look like those with models, and class paths of them. */
final class ModelFiles {

    static final String FOLDER = "edu/stanford/nlp/models/";
    static final int LARGE = (int) TrimmedJar.SMALL + 1;

    private ModelFiles() {}

    /** @param models by name below {@link #FOLDER}; the values are what is in them */
    static Path jar(Path file, Map<String, String> models) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
            write(jar, "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n");
            write(jar, "edu/", "");
            write(jar, FOLDER, "");
            for (Map.Entry<String, String> model : models.entrySet()) {
                write(jar, FOLDER + model.getKey(), model.getValue());
            }
        }
        return file;
    }

    /** All entries as text, in the order in which they stand. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile jar = new ZipFile(file.toFile())) {
            for (ZipEntry entry : jar.stream().toList()) {
                entries.put(
                        entry.getName(), new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    static ModelJars onClassPath(Path... entries) {
        return ModelJars.seenBy(new URLClassLoader(
                Stream.of(entries).map(ModelFiles::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    private static void write(ZipOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
