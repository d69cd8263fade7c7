package io.github.corenlpextreme.worker.corenlp.properties;

import edu.stanford.nlp.process.LexerUtils;
import io.github.corenlpextreme.protocol.NearestName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The options in {@code tokenize.options}: names that the language's lexer knows, with values that it takes. */
final class TokenizerOptions {

    private static final List<String> SWITCH = List.of("true", "false");
    private static final List<String> UNTOKENIZABLE =
            List.of("noneDelete", "firstDelete", "allDelete", "noneKeep", "firstKeep", "allKeep");
    private static final List<String> QUOTES = styles(LexerUtils.QuotesEnum.values());
    private static final List<String> ELLIPSES = styles(LexerUtils.EllipsesEnum.values());
    private static final List<String> DASHES = styles(LexerUtils.DashesEnum.values());

    /** Of the lexers for every language. */
    private static final List<String> COMMON = List.of(
            "invertible",
            "tokenizeNLs",
            "ptb3Escaping",
            "normalizeAmpersandEntity",
            "normalizeFractions",
            "normalizeParentheses",
            "normalizeOtherBrackets",
            "escapeForwardSlashAsterisk",
            "strictTreebank3");

    private static final List<String> PTB = List.of(
            "tokenizePerLine",
            "ud",
            "americanize",
            "normalizeSpace",
            "normalizeCurrency",
            "splitAssimilations",
            "splitHyphenated",
            "splitForwardSlash",
            "strictFraction",
            "strictAcronym");

    private static final List<String> FRENCH = List.of("noSGML", "splitCompounds", "splitContractions");
    private static final List<String> SPANISH =
            List.of("noSGML", "splitAll", "splitCompounds", "splitVerbs", "splitContractions");

    private TokenizerOptions() {}

    private static List<String> styles(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(style -> style.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Every option of a lexer with its values. */
    static Map<String, List<String>> of(LexerKind lexer) {
        Map<String, List<String>> options = new TreeMap<>();
        List<String> own = switch (lexer) {
            case PTB -> PTB;
            case FRENCH -> FRENCH;
            case SPANISH -> SPANISH;
        };
        Stream.concat(COMMON.stream(), own.stream()).forEach(name -> options.put(name, SWITCH));
        options.put("untokenizable", UNTOKENIZABLE);
        options.put("quotes", QUOTES);
        options.put("ellipses", ELLIPSES);
        options.put("dashes", DASHES);
        return options;
    }

    /** What is wrong with the value, as it follows its name and value; empty if nothing is. */
    static Optional<String> mistake(LexerKind lexer, String value) {
        Map<String, List<String>> options = of(lexer);
        return Stream.of(value.split(","))
                .map(String::strip)
                .filter(option -> !option.isEmpty())
                .map(option -> mistake(options, option))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> mistake(Map<String, List<String>> options, String option) {
        String[] parts = option.split("=", 2);
        String name = parts[0].strip();
        List<String> values = options.get(name);
        if (values == null) {
            return Optional.of("the tokenizer has no option " + name
                    + NearestName.of(name, options.keySet())
                            .map(near -> ": did you mean " + near + "?")
                            .orElse("; it has " + String.join(", ", options.keySet())));
        }
        String given = parts.length == 1 ? "true" : parts[1].strip();
        boolean exact = values == UNTOKENIZABLE;
        boolean legal = values.stream().anyMatch(each -> exact ? each.equals(given) : each.equalsIgnoreCase(given));
        return legal ? Optional.empty() : Optional.of(name + " must be " + String.join(" or ", values));
    }

    /** CoreNLP's lexers that have options. */
    enum LexerKind {
        PTB,
        FRENCH,
        SPANISH;

        /** The one that these properties choose; empty if a segmenter or blanks make the tokens. */
        static Optional<LexerKind> chosenBy(Map<String, String> properties) {
            if (Boolean.parseBoolean(properties.get("tokenize.whitespace"))) {
                return Optional.empty();
            }
            String chosen = properties.containsKey("tokenize.class")
                    ? properties.get("tokenize.class")
                    : properties.getOrDefault("tokenize.language", "en");
            return switch (chosen.toLowerCase(Locale.ROOT)) {
                case "fr", "french", "frenchtokenizer" -> Optional.of(FRENCH);
                case "es", "spanish", "spanishtokenizer" -> Optional.of(SPANISH);
                case "zh", "chinese", "ar", "arabic", "whitespace", "whitespacetokenizer" -> Optional.empty();
                default -> Optional.of(PTB);
            };
        }
    }
}
