package io.github.corenlpextreme.worker.corenlp.models;

import io.github.corenlpextreme.protocol.PipelineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The models on the class path, in its order.
 *
 * @param whole jars and folders as CoreNLP's makers publish them
 * @param trimmed jars that {@link TrimmedJar} has written, with what they say of themselves
 */
public record ModelJars(Map<Path, ModelJar> whole, Map<Path, TrimmedJarDescriptor> trimmed) {

    /** A whole jar has an entry for this folder; a trimmed one has no entries for folders, so it is not among them. */
    private static final String FOLDER = "edu/stanford/nlp/models/";

    public ModelJars {
        whole = Collections.unmodifiableMap(new LinkedHashMap<>(whole));
        trimmed = Collections.unmodifiableMap(new LinkedHashMap<>(trimmed));
    }

    /** Reads names, sizes and what trimmed jars say. */
    public static ModelJars onClassPath() {
        return seenBy(ModelJars.class.getClassLoader());
    }

    static ModelJars seenBy(ClassLoader loader) {
        Map<Path, ModelJar> whole = new LinkedHashMap<>();
        Map<Path, TrimmedJarDescriptor> trimmed = new LinkedHashMap<>();
        try {
            for (URL url : Collections.list(loader.getResources(FOLDER))) {
                Path file = fileOf(url);
                whole.put(file, new ModelJar(nameOf(file), Files.isRegularFile(file) ? Files.size(file) : 0));
            }
            for (URL url : Collections.list(loader.getResources(TrimmedJarDescriptor.ENTRY))) {
                try (InputStream entry = url.openStream()) {
                    trimmed.put(fileOf(url), TrimmedJarDescriptor.read(entry));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the class path cannot be read", unreadable);
        }
        return new ModelJars(whole, trimmed);
    }

    /** The published jars whose models these are, each once, by name. */
    public List<ModelJar> origins() {
        return Stream.concat(whole.values().stream(), trimmed.values().stream().flatMap(jar -> jar.origins().stream()))
                .distinct()
                .sorted(Comparator.comparing(ModelJar::name).thenComparing(ModelJar::bytes))
                .toList();
    }

    /** Whether all models there are were trimmed for others than these annotators. */
    public boolean lack(PipelineSettings wanted) {
        return isTrimmed() && trimmed.values().stream().noneMatch(jar -> jar.has(wanted));
    }

    /** Whether a model that this pipeline reads may have been left out: its properties may call for others. */
    public boolean mayLack(PipelineSettings wanted) {
        return isTrimmed() && trimmed.values().stream().noneMatch(jar -> jar.isMadeFor(wanted));
    }

    /** Whether no jar has left anything out. */
    public boolean areComplete() {
        return trimmed.values().stream().allMatch(TrimmedJarDescriptor::isComplete);
    }

    /** Whether there are models, but no whole jar. */
    public boolean isTrimmed() {
        return whole.isEmpty() && !trimmed.isEmpty();
    }

    /** What there is to read models from. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(whole.keySet());
        files.addAll(trimmed.keySet());
        return files;
    }

    private static Path fileOf(URL url) throws IOException {
        return url.openConnection() instanceof JarURLConnection connection
                ? Path.of(connection.getJarFile().getName())
                : Path.of(URI.create(url.toString()));
    }

    private static String nameOf(Path file) {
        return Files.isRegularFile(file) ? file.getFileName().toString() : file.toString();
    }
}
