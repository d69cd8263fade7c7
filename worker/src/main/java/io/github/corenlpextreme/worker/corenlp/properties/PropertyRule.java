package io.github.corenlpextreme.worker.corenlp.properties;

import java.util.Arrays;
import java.util.List;

/**
 * What a property's value must be.
 *
 * @param allowed depends on the type: words, limits, the option that takes its place; empty if there is no more to say
 */
public record PropertyRule(PropertyType type, String allowed) {

    private static final String ENUM = "@";
    static final String MAY_BE_EMPTY = "-";
    static final String ANY_CLASS = "any";

    /** The words that are allowed, if the type has any. */
    List<String> choices() {
        if (!allowed.startsWith(ENUM)) {
            return List.of(allowed.split("\\|"));
        }
        try {
            Class<?> type = Class.forName(allowed.substring(ENUM.length()));
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the list of properties names " + allowed + ", which CoreNLP has not", e);
        }
    }

    /** Whether this word takes the place of a file. */
    boolean isInPlaceOfFile(String value) {
        return value.isEmpty() ? allowed.equals(MAY_BE_EMPTY) : value.equals(allowed);
    }
}
