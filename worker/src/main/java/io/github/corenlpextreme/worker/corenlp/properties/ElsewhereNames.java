package io.github.corenlpextreme.worker.corenlp.properties;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Values that name something on another machine. CoreNLP opens what is neither a resource nor a file as a URL of any
 * kind, and passes over blanks and control characters before it; each annotator splits its lists in its own way.
 */
final class ElsewhereNames {

    /** Whatever some annotator, or Java, may take for the end of one name and the beginning of the next. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\x00-\\x20\\s,;|=()\\[\\]{}\"'`<>]+");

    /** A single letter is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.*-]+:.*", Pattern.DOTALL);

    private static final Pattern FETCHED =
            Pattern.compile("(https?|ftp|jar|file|url):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SHARE = Pattern.compile("(//|\\\\\\\\|/\\\\|\\\\/).*", Pattern.DOTALL);

    private ElsewhereNames() {}

    /** Whether a value holds a name of what is elsewhere. @param rule empty if a custom annotator reads it */
    static boolean isAmong(Optional<PropertyRule> rule, String value) {
        boolean isFile =
                rule.filter(known -> known.type().risk() == PropertyRisk.FILE).isPresent();
        return BETWEEN_NAMES
                .splitAsStream(value)
                .anyMatch(name -> FETCHED.matcher(name).matches()
                        || isFile
                                && (SCHEME.matcher(name).matches()
                                        || SHARE.matcher(name).matches()));
    }
}
