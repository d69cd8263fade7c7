package io.github.corenlpextreme.worker.corenlp.properties;

import io.github.corenlpextreme.protocol.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The properties that CoreNLP reads, and what their values must be. CoreNLP itself ignores any other key without a
 * word, so that a typing error changes nothing and goes unnoticed.
 */
public final class PropertyTable {

    private static final String LIST = "known-properties.txt";
    private static final String ANY = "*";
    private static final String AS = "as";

    private final SortedMap<String, PropertyRule> keys = new TreeMap<>();
    private final SortedMap<String, PropertyRule> families = new TreeMap<>();
    /** Prefix to the prefix whose rules hold for it too. */
    private final SortedMap<String, String> copies = new TreeMap<>();

    private PropertyTable() {}

    /** Reads the list that belongs to this version of CoreNLP. */
    public static PropertyTable load() {
        try (InputStream list = PropertyTable.class.getResourceAsStream(LIST)) {
            if (list == null) {
                throw new IllegalStateException(LIST + " is missing beside " + PropertyTable.class.getName());
            }
            PropertyTable table = new PropertyTable();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> table.add(line.split("\\s+", 3)));
            return table;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] row) {
        String key = row[0];
        String prefix = key.substring(0, key.length() - ANY.length());
        if (row[1].equals(AS)) {
            copies.put(prefix, row[2]);
            return;
        }
        PropertyType type = PropertyType.valueOf(row[1].toUpperCase(Locale.ROOT));
        PropertyRule rule = new PropertyRule(type, row.length > 2 ? row[2] : "");
        if (key.endsWith(ANY)) {
            families.put(prefix, rule);
        } else {
            keys.put(key, rule);
        }
    }

    /** The rule for a key; empty if CoreNLP does not read it. */
    public Optional<PropertyRule> find(String key) {
        if (keys.containsKey(key)) {
            return Optional.of(keys.get(key));
        }
        Optional<String> copied = prefixOf(key, copies);
        if (copied.isPresent()) {
            return find(copies.get(copied.get()) + key.substring(copied.get().length()));
        }
        return prefixOf(key, families).map(families::get);
    }

    private static Optional<String> prefixOf(String key, Map<String, ?> prefixes) {
        return prefixes.keySet().stream()
                .filter(prefix -> key.startsWith(prefix) && key.length() > prefix.length())
                .findFirst();
    }

    /** A known key that may have been meant and would be accepted. */
    Optional<String> nearest(String key) {
        Optional<String> prefix = prefixOf(key, copies);
        if (prefix.isPresent()) {
            String original = copies.get(prefix.get());
            return nearest(original + key.substring(prefix.get().length()))
                    .filter(near -> near.startsWith(original))
                    .map(near -> prefix.get() + near.substring(original.length()));
        }
        return NearestName.of(
                key,
                keys.entrySet().stream()
                        .filter(entry -> entry.getValue().type() != PropertyType.OPTION)
                        .map(Map.Entry::getKey)
                        .filter(known -> !RefusedProperties.isUseless(known))
                        .toList());
    }

    /** Every key with its rule, without families. */
    SortedMap<String, PropertyRule> keys() {
        return keys;
    }

    /** The prefixes that open a family, each with the rule for its members. */
    SortedMap<String, PropertyRule> families() {
        return families;
    }

    /** The prefixes below which the keys of another one are read too. */
    SortedMap<String, String> copies() {
        return copies;
    }
}
