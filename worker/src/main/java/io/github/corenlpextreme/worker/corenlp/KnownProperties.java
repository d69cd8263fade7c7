package io.github.corenlpextreme.worker.corenlp;

import io.github.corenlpextreme.protocol.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The property keys that CoreNLP reads. CoreNLP itself ignores any other key without a word, so
 * that a typing error changes nothing and goes unnoticed.
 */
final class KnownProperties {

    private static final String LIST = "known-properties.txt";
    private static final String ANY = "*";

    private static final String WITHOUT_EFFECT = "~";

    private final Set<String> keys;
    private final Set<String> keysWithoutEffect;
    private final List<String> families;

    private KnownProperties(List<String> entries) {
        this.keys = entries.stream()
                .filter(entry -> !entry.startsWith(WITHOUT_EFFECT) && !entry.endsWith(ANY))
                .collect(Collectors.toUnmodifiableSet());
        this.keysWithoutEffect = entries.stream()
                .filter(entry -> entry.startsWith(WITHOUT_EFFECT) && !entry.endsWith(ANY))
                .map(entry -> entry.substring(WITHOUT_EFFECT.length()))
                .collect(Collectors.toUnmodifiableSet());
        this.families = entries.stream()
                .filter(entry -> entry.endsWith(ANY))
                .map(entry -> entry.substring(0, entry.length() - ANY.length()).replace(WITHOUT_EFFECT, ""))
                .toList();
    }

    /** Reads the list that belongs to this version of CoreNLP. */
    static KnownProperties load() {
        try (InputStream list = KnownProperties.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing beside " + KnownProperties.class.getName());
            }
            String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return new KnownProperties(text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contains(String key) {
        return keys.contains(key)
                || keysWithoutEffect.contains(key)
                || families.stream().anyMatch(family -> key.startsWith(family) && key.length() > family.length());
    }

    /** A known key that may have been meant and would be accepted. */
    Optional<String> nearest(String key) {
        return NearestName.of(
                key,
                keys.stream()
                        .filter(known -> !RefusedProperties.isUseless(known))
                        .toList());
    }

    /** The keys that CoreNLP does read, without families. */
    Set<String> keys() {
        return keys;
    }

    /** Each as the prefix that its keys share. */
    List<String> families() {
        return families;
    }
}
