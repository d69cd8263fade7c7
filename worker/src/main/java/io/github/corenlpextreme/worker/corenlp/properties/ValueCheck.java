package io.github.corenlpextreme.worker.corenlp.properties;

import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Says what a value should have been. CoreNLP takes most wrong values for another without a word. */
final class ValueCheck {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ValueCheck() {}

    /** What is allowed, as it follows "expected"; empty if the value is. */
    static Optional<String> expected(PropertyRule rule, String value) {
        return switch (rule.type()) {
            case BOOLEAN -> unless(isOneOf(List.of("true", "false"), value, true), "true or false");
            case INTEGER -> number(rule, value, true);
            case NUMBER -> number(rule, value, false);
            case NUMBERS -> unless(areNumbers(value), "one number, or four separated by commas");
            case WEIGHTS -> unless(areWeights(value), "classes with a number each, like UPPER:-0.7,O:0");
            case CHOICE -> unless(isOneOf(rule.choices(), value, false), oneOf(rule.choices()));
            case NAME -> unless(isOneOf(rule.choices(), value, true), oneOf(rule.choices()));
            case DATE -> unless(isDate(value), "a date like 2015-02-22");
            case PATTERN -> pattern(value);
            case GROUP -> group(value);
            case PATTERNS ->
                Stream.of(value.split(","))
                        .map(ValueCheck::pattern)
                        .flatMap(Optional::stream)
                        .findFirst();
            case TOKENS -> tokensPattern(value);
            case FILE, FILES, MAPPING, RULES, FOLDER, MODEL, MODELS ->
                unless(!value.isEmpty() || rule.isInPlaceOfFile(value), "the path of a file or of a resource");
            case CLASS -> unless(isClass(rule, value), "the name of a class on the class path");
            case TEXT, CLASSES, TOKENIZER, OPTION, NONE -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean legal, String expected) {
        return legal ? Optional.empty() : Optional.of(expected);
    }

    private static boolean isOneOf(List<String> words, String value, boolean anyCase) {
        return words.stream().anyMatch(word -> anyCase ? word.equalsIgnoreCase(value) : word.equals(value));
    }

    private static String oneOf(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    private static Optional<String> number(PropertyRule rule, String value, boolean whole) {
        String[] limits = rule.allowed().isEmpty()
                ? new String[] {"", ""}
                : rule.allowed().split("\\.\\.", -1);
        String expected = (whole ? "a whole number" : "a number") + describe(limits[0], limits[1]);
        try {
            double number = whole ? Integer.parseInt(value) : Double.parseDouble(value);
            boolean inside = (limits[0].isEmpty() || number >= Double.parseDouble(limits[0]))
                    && (limits[1].isEmpty() || number <= Double.parseDouble(limits[1]));
            return unless(inside && Double.isFinite(number), expected);
        } catch (NumberFormatException notANumber) {
            return Optional.of(expected);
        }
    }

    private static String describe(String least, String greatest) {
        if (least.isEmpty()) {
            return "";
        }
        return greatest.isEmpty() ? ", at least " + least : " from " + least + " to " + greatest;
    }

    private static boolean areNumbers(String value) {
        String[] numbers = value.split(",", -1);
        PropertyRule number = new PropertyRule(PropertyType.NUMBER, "");
        return (numbers.length == 1 || numbers.length == 4)
                && Stream.of(numbers)
                        .allMatch(each -> number(number, each, false).isEmpty());
    }

    private static boolean areWeights(String value) {
        PropertyRule number = new PropertyRule(PropertyType.NUMBER, "");
        return Stream.of(value.split(",", -1))
                .map(each -> each.split(":", -1))
                .allMatch(each -> each.length == 2
                        && !each[0].isBlank()
                        && number(number, each[1].strip(), false).isEmpty());
    }

    private static boolean isDate(String value) {
        try {
            return DATE.matcher(value).matches() && LocalDate.parse(value) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isClass(PropertyRule rule, String value) {
        if (rule.allowed().equals(PropertyRule.ANY_CLASS)) {
            return !value.isEmpty();
        }
        try {
            return Class.forName(value, false, ValueCheck.class.getClassLoader()) != null;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    private static Optional<String> pattern(String value) {
        try {
            Pattern.compile(value);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("a regular expression (" + e.getDescription() + " at " + e.getIndex() + ")");
        }
    }

    private static Optional<String> group(String value) {
        Optional<String> wrong = pattern(value);
        return wrong.isPresent()
                ? wrong
                : unless(
                        Pattern.compile(value).matcher("").groupCount() > 0,
                        "a regular expression with a group (...) around the date");
    }

    private static Optional<String> tokensPattern(String value) {
        try {
            TokenSequencePattern.compile(value);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("a TokensRegex pattern");
        }
    }
}
