package io.github.corenlpextreme.protocol;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that comes from elsewhere, such as a file's name, in a message: on one line, and steering no terminal. */
public final class PrintableText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    /** Those, and what turns the direction of writing round, which names in some scripts need. */
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private PrintableText() {}

    /** The text with every such character as its number in Java's spelling, {@code \\u001B}. */
    public static String of(String text) {
        return STEERING.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT, "\\u%04X", (int) found.group().charAt(0))));
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
