package io.github.corenlpextreme.worker.corenlp.properties;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths in a property's value, split as CoreNLP splits it. */
public final class PathList {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
    private static final Pattern EITHER = Pattern.compile("[\\s,;]+");
    private static final Pattern BRACKETS_AND_QUOTES = Pattern.compile("^[(\\[{]|[)\\]}]$|[\"']");

    private PathList() {}

    /** Paths of files, folders or resources, in order; none if the property names none. */
    public static List<String> of(PropertyRule rule, String value) {
        if (rule.type().risk() != PropertyRisk.FILE || rule.isInPlaceOfFile(value)) {
            return List.of();
        }
        Stream<String> paths = switch (rule.type()) {
            case MODELS -> COMMA.splitAsStream(value);
            case MAPPING -> entries(value).stream().map(PathList::pathOf);
            case FILES, RULES ->
                EITHER.splitAsStream(BRACKETS_AND_QUOTES.matcher(value).replaceAll(""));
            default -> Stream.of(value);
        };
        return paths.map(String::strip).filter(path -> !path.isEmpty()).toList();
    }

    /** The value of a mapping with only those entries whose path is wanted; empty if there is none. */
    public static String mappingOf(String value, Predicate<String> wanted) {
        List<String> kept = entries(value).stream()
                .filter(entry -> wanted.test(pathOf(entry)))
                .toList();
        // A semicolon at the end tells options from a second file.
        return kept.isEmpty() ? "" : String.join(";", kept) + ";";
    }

    /** Files with the options before them; options need a semicolon somewhere. */
    private static List<String> entries(String value) {
        boolean plain = value.contains(",") && !value.contains(";");
        return (plain ? COMMA : SEMICOLON)
                .splitAsStream(value.strip())
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    private static String pathOf(String entry) {
        return entry.substring(entry.lastIndexOf(',') + 1).strip();
    }
}
