package io.github.corenlpextreme.producer.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.corenlpextreme.producer.content.ContentSample.SampleBlock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by a file's first lines whether they are records or markup. Looks at ASCII characters only, so that the
 * encoding does not matter. A guess: what it says is a warning.
 */
final class LineFormatDetector {

    private static final int MOST_LINES = 200;
    /** One line in so many may be of another form. */
    private static final int EXCEPTIONS = 10;

    /** A key as keys are: without escapes, and not long. */
    private static final String KEY = "\"[^\"\\\\]{0,200}\"\\s*+:";

    private static final Pattern JSON_OBJECT =
            Pattern.compile("\\s*+\\{\\s*+(?:" + KEY + ".*)?\\}\\s*+", Pattern.DOTALL);
    private static final Pattern JSON_BEGINNING =
            Pattern.compile("\\s*+(?:\\[\\s*+)?\\{\\s*+" + KEY + ".*|\\s*+\\[\\s*+[\"\\[].*", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "\\s*+(?:<!--.*?-->\\s*+)?<(?:!doctype\\s++html|html|head|body)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile(
            "\\s*+<(?:\\?xml\\s|!DOCTYPE\\s|!--|[A-Za-z_][\\w:.-]*+(?:\\s[^<>]*+)?/?>).*", Pattern.DOTALL);
    private static final Pattern TAGGED_LINE = Pattern.compile("\\s*+<[/!?A-Za-z].*|.*</[A-Za-z][\\w:.-]*+>\\s*+");

    private LineFormatDetector() {}

    static Optional<LineFormat> of(ContentSample sample) {
        String head = withoutMark(new String(sample.head(), ISO_8859_1));
        if (head.startsWith("version https://git-lfs.github.com/spec/")) {
            return Optional.of(LineFormat.LFS_POINTER);
        }
        if (hasOnlyCarriageReturns(sample)) {
            return Optional.of(LineFormat.CARRIAGE_RETURNS);
        }
        List<String> lines = firstLines(head, sample.size() > sample.head().length);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return json(head, lines).or(() -> markup(head, lines)).or(() -> DelimitedLines.of(head, MOST_LINES));
    }

    private static String withoutMark(String head) {
        return head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    }

    /** The last one only if it is whole. */
    private static List<String> firstLines(String head, boolean more) {
        String whole = more && head.indexOf('\n') >= 0 ? head.substring(0, head.lastIndexOf('\n')) : head;
        return whole.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
    }

    private static boolean hasOnlyCarriageReturns(ContentSample sample) {
        boolean carriageReturn = false;
        for (SampleBlock block : sample.blocks()) {
            String text = new String(block.bytes(), ISO_8859_1);
            if (text.indexOf('\n') >= 0) {
                return false;
            }
            int first = text.indexOf('\r');
            carriageReturn |= first >= 0 && block.offset() + first + 1 < sample.size();
        }
        return carriageReturn;
    }

    private static Optional<LineFormat> json(String head, List<String> lines) {
        if (mostOf(lines, JSON_OBJECT)) {
            return Optional.of(LineFormat.JSON_LINES);
        }
        return JSON_BEGINNING.matcher(head).matches() ? Optional.of(LineFormat.JSON) : Optional.empty();
    }

    private static Optional<LineFormat> markup(String head, List<String> lines) {
        if (HTML.matcher(head).matches()) {
            return Optional.of(LineFormat.HTML);
        }
        return XML.matcher(head).matches() && mostOf(lines, TAGGED_LINE)
                ? Optional.of(LineFormat.XML)
                : Optional.empty();
    }

    private static boolean mostOf(List<String> lines, Pattern pattern) {
        long others =
                lines.stream().filter(line -> !pattern.matcher(line).matches()).count();
        return others * EXCEPTIONS <= lines.size();
    }
}
