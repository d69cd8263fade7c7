package io.github.corenlpextreme.cli.defaults;

import io.github.corenlpextreme.protocol.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Environment variables as defaults: {@code --chunk-size} is {@code CORENLP_EXTREME_CHUNK_SIZE}. */
final class EnvironmentNames {

    static final String PREFIX = "CORENLP_EXTREME_";
    static final String CONFIG = PREFIX + "CONFIG";

    /** The launcher's own, and the one that names the file. */
    private static final Set<String> RESERVED = Set.of(CONFIG, PREFIX + "HOME", PREFIX + "OPTS", PREFIX + "STDERR_TTY");

    private EnvironmentNames() {}

    /** @throws UsageException for a variable with our prefix that names no option */
    static DefaultsSource source(Map<String, String> environment, Set<String> known) {
        Map<String, String> values = new TreeMap<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !RESERVED.contains(name)) {
                values.put(checkedKey(name, known), value);
            }
        });
        return new DefaultsSource(values, EnvironmentNames::of);
    }

    static String of(String key) {
        return PREFIX + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String checkedKey(String name, Set<String> known) {
        String key = name.substring(PREFIX.length()).replace('_', '-').toLowerCase(Locale.ROOT);
        if (!known.contains(key) || !of(key).equals(name)) {
            List<String> names = known.stream().map(EnvironmentNames::of).toList();
            throw new UsageException(
                    "environment variable " + name + ": there is no such option" + OptionNames.hint(name, names));
        }
        return key;
    }
}
