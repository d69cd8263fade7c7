package io.github.corenlpextreme.protocol;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that comes from elsewhere, such as a file's name, in a message or a log: on one line, and steering no terminal.
 * Every line that is printed or logged goes through here.
 */
public final class PrintableText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /**
     * Those, what is invisible or turns the direction of writing round, which names in some scripts need, and halves
     * of characters.
     */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private static final Pattern STEERING_WITHIN_LINES = Pattern.compile("[" + STEERING + "&&[^\\n\\t]]");

    private PrintableText() {}

    /**
     * The text with every such character as its number in the spelling of Java and JSON, {@code \\u001B}: JSON stays
     * JSON, and stays the same.
     */
    public static String of(String text) {
        return STEERING.matcher(text).replaceAll(PrintableText::numbers);
    }

    /** The same for text of several lines: its line feeds and tabs stay. */
    public static String ofLines(String text) {
        return STEERING_WITHIN_LINES.matcher(text).replaceAll(PrintableText::numbers);
    }

    private static String numbers(MatchResult found) {
        return found.group()
                .chars()
                .mapToObj(unit -> Matcher.quoteReplacement(String.format(Locale.ROOT, "\\u%04X", unit)))
                .collect(Collectors.joining());
    }

    /**
     * Makes sure that a path can be shown, handed to other processes and written into outputs as it is.
     *
     * @throws UsageException if it holds a control character, or bytes that are no text
     */
    public static void require(Path path) {
        String text = path.toString();
        if (CONTROL.matcher(text).find()) {
            throw new UsageException("the name " + of(text) + " holds a control character, here written as its number:"
                    + " rename it, or the folder that has it");
        }
        boolean onDisk = path.getFileSystem().provider().getScheme().equals("file");
        if (onDisk && !path.getFileSystem().getPath(text).equals(path)) {
            throw new UsageException("the name " + text + " holds bytes that are not " + encoding()
                    + ", here shown as \uFFFD: rename it, or the folder that has it");
        }
    }

    /** In which this process reads and writes names. */
    private static String encoding() {
        return System.getProperty("sun.jnu.encoding", "UTF-8");
    }
}
