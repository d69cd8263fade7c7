package io.github.corenlpextreme.protocol;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What CoreNLP is asked to do.
 *
 * @param annotators in the order in which they run, prerequisites included
 * @param properties any further CoreNLP properties, without {@code annotators}; sorted, so that
 *     equal settings have one spelling
 * @param files on the disk that properties name: path as written there to SHA-256, 64 lower-case hex digits
 */
public record PipelineSettings(
        List<String> annotators, SortedMap<String, String> properties, SortedMap<String, String> files) {

    public PipelineSettings {
        annotators = List.copyOf(annotators);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Without files. */
    public PipelineSettings(List<String> annotators, Map<String, String> properties) {
        this(annotators, new TreeMap<>(properties), new TreeMap<>());
    }

    /** Whether it is the same, whatever its files contain. */
    public boolean isSpelledLike(PipelineSettings other) {
        return annotators.equals(other.annotators) && properties.equals(other.properties);
    }

    /** A file that had another content, or was not there, when these files had these digests. */
    public Optional<String> fileChangedSince(Map<String, String> before) {
        return files.keySet().stream()
                .filter(path -> !Objects.equals(before.get(path), files.get(path)))
                .findFirst()
                .or(() -> before.keySet().stream()
                        .filter(path -> !files.containsKey(path))
                        .findFirst());
    }
}
