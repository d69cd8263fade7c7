package io.github.corenlpextreme.worker.corenlp.properties;

import java.util.Map;
import java.util.stream.Stream;

/** The keys of all properties that name what is read. */
public final class FileKeys {

    private FileKeys() {}

    /** Those of an annotator inside another one too. */
    public static Stream<String> all() {
        PropertyTable table = PropertyTable.load();
        Stream<String> inside = table.copies().entrySet().stream()
                .flatMap(copy -> alone(table)
                        .filter(key -> key.startsWith(copy.getValue()))
                        .map(key ->
                                copy.getKey() + key.substring(copy.getValue().length())));
        return Stream.concat(alone(table), inside);
    }

    private static Stream<String> alone(PropertyTable table) {
        return table.keys().entrySet().stream()
                .filter(entry -> entry.getValue().type().risk() == PropertyRisk.FILE)
                .map(Map.Entry::getKey);
    }
}
