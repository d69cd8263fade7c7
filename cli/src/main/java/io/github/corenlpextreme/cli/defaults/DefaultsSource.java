package io.github.corenlpextreme.cli.defaults;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One place where defaults come from.
 *
 * @param values by option name without dashes in front
 * @param names how a value of this place is named to the user
 */
record DefaultsSource(Map<String, String> values, UnaryOperator<String> names) {

    DefaultsSource {
        values = Map.copyOf(values);
    }

    String describe(String key) {
        return names.apply(key);
    }
}
