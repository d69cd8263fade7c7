package io.github.corenlpextreme.worker.corenlp.models;

import io.github.corenlpextreme.protocol.PipelineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a trimmed jar says of itself, in an entry of its own.
 *
 * @param pipeline whose models it has; the one annotator {@link #ALL} or {@link #NONE} stands for
 *     every model or none
 * @param origins the jars it was cut from. It answers for them: its models are theirs
 */
public record TrimmedJarDescriptor(PipelineSettings pipeline, List<ModelJar> origins) {

    public static final String ALL = "all";
    public static final String NONE = "none";

    static final String ENTRY = "META-INF/corenlp-extreme/models.properties";

    private static final String ANNOTATORS = "annotators";
    private static final String PROPERTY = "property.";
    private static final String ORIGIN = "origin.";

    public TrimmedJarDescriptor {
        origins = List.copyOf(origins);
    }

    /** Whether nothing was left out. */
    boolean isComplete() {
        return pipeline.annotators().contains(ALL);
    }

    /** Whether it was made for every annotator of this pipeline; properties may call for other models all the same. */
    public boolean has(PipelineSettings wanted) {
        return isComplete() || pipeline.annotators().containsAll(wanted.annotators());
    }

    /** Whether no model that this pipeline reads can be missing. */
    public boolean isMadeFor(PipelineSettings wanted) {
        return isComplete() || pipeline.isSpelledLike(wanted);
    }

    /** The same text for equal values. */
    String text() {
        Properties lines = new Properties();
        lines.setProperty(ANNOTATORS, String.join(",", pipeline.annotators()));
        pipeline.properties().forEach((key, value) -> lines.setProperty(PROPERTY + key, value));
        origins.forEach(jar -> lines.setProperty(ORIGIN + jar.name(), Long.toString(jar.bytes())));
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#")) // the date
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static TrimmedJarDescriptor read(InputStream entry) throws IOException {
        Properties lines = new Properties();
        lines.load(new InputStreamReader(entry, StandardCharsets.UTF_8));
        List<ModelJar> origins = new ArrayList<>();
        below(ORIGIN, lines).forEach((name, bytes) -> origins.add(new ModelJar(name, Long.parseLong(bytes))));
        List<String> annotators = List.of(lines.getProperty(ANNOTATORS).split(","));
        return new TrimmedJarDescriptor(new PipelineSettings(annotators, below(PROPERTY, lines)), origins);
    }

    private static Map<String, String> below(String prefix, Properties lines) {
        Map<String, String> below = new TreeMap<>();
        lines.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> below.put(key.substring(prefix.length()), lines.getProperty(key)));
        return below;
    }
}
