package io.github.corenlpextreme.engine.regexner;

import edu.stanford.nlp.pipeline.DefaultPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Which mapping files an annotator has, and what to tell CoreNLP so that it makes the annotator without reading them.
 *
 * @param name of the annotator, the prefix of its properties
 * @param files in order
 * @param emptied the value of the property {@code mapping} with the same options, and a file without lines for each one
 */
record MappingSettings(String name, List<String> files, String emptied) {

    /** The columns of a mapping file, unless it has a header. */
    static final List<String> COLUMNS = List.of("pattern", "ner", "overwrite", "priority", "group");

    private static final String NO_LINES = "io/github/corenlpextreme/engine/regexner/read-by-the-engine.tab";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern EQUAL_SIGN = Pattern.compile("\\s*=\\s*");

    /** Empty if the files have other columns, or if the options are wrong. */
    static Optional<MappingSettings> of(String name, Properties properties) {
        String mapping = properties.getProperty(key(name), DefaultPaths.DEFAULT_KBP_TOKENSREGEX_NER_SETTINGS);
        String header = properties.getProperty(name + ".mapping.header", String.join(",", COLUMNS));
        boolean ownColumns = mapping.toLowerCase(Locale.ROOT).contains("header");
        if (ownColumns || !List.of(COMMA.split(header)).equals(COLUMNS)) {
            return Optional.empty();
        }
        List<String> files = new ArrayList<>();
        StringBuilder emptied = new StringBuilder();
        for (String file : split(mapping)) {
            List<String> options = List.of(COMMA.split(file.trim()));
            List<String> others = options.subList(0, options.size() - 1);
            if (!others.stream().allMatch(option -> EQUAL_SIGN.split(option.trim()).length == 2)) {
                return Optional.empty();
            }
            others.forEach(option -> emptied.append(option).append(','));
            emptied.append(NO_LINES).append(';');
            files.add(options.get(others.size()));
        }
        return Optional.of(new MappingSettings(name, List.copyOf(files), emptied.toString()));
    }

    /** Semicolons separate files; commas do if there are no semicolons. */
    private static String[] split(String mapping) {
        boolean byComma = mapping.contains(",") && !mapping.contains(";");
        return (byComma ? COMMA : SEMICOLON).split(mapping);
    }

    private static String key(String name) {
        return name + ".mapping";
    }

    /** Other properties, for an annotator without entries. */
    Properties withoutFiles(Properties properties) {
        Properties changed = new Properties();
        properties.stringPropertyNames().forEach(key -> changed.setProperty(key, properties.getProperty(key)));
        changed.setProperty(key(name), emptied);
        return changed;
    }
}
