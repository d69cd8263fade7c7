package io.github.corenlpextreme.testkit.text;

import java.util.Locale;
import java.util.stream.Stream;

/** Pieces of text that steer a terminal, hide, or look like a line of the program's own. */
public final class HostileText {

    private HostileText() {}

    /** Each of them, for parameterized tests. */
    public static Stream<String> all() {
        return Stream.concat(steering(), hiding());
    }

    /** Control sequences, line ends. */
    private static Stream<String> steering() {
        return Stream.of(
                "\u001B]0;title\u0007",
                "\u001B[2J\u001B[1;1H",
                "\u001B]52;c;cm0gLXJm\u001B\\",
                "\u001BP+q\u001B\\",
                "\u009B31m",
                "\u0090",
                "\r",
                "\r\n",
                "\ncorenlp-extreme: done: 3 lines\n",
                "\n\tat a.b.C.d(C.java:1)",
                "\b\b\b\b",
                "\u007F",
                "\u000B",
                "\f",
                "\u0000",
                "\u0085",
                "\u2028",
                "\u2029");
    }

    /** What turns the direction of writing or is not seen; halves of characters. */
    private static Stream<String> hiding() {
        return Stream.of(
                "\u202Egpj.exe",
                "\u2066\u2067\u2068\u2069",
                "\u200E\u200F",
                "\u200B\u200C\u200D",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u061C",
                "\uFFF9\uFFFB",
                "\uDB40\uDC01\uDB40\uDC41",
                "\uD800",
                "\uDC00");
    }

    /** Those that can stand in a file's name and in an argument of a process. */
    public static Stream<String> allInNames() {
        return all().filter(text -> text.indexOf('\0') < 0 && text.indexOf('/') < 0)
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    /** Makes sure that one printed line, with the feed at its end, is nothing but that. */
    public static void requireHarmless(String printed) {
        requireHarmlessLines(printed);
        String line = printed.endsWith("\n") ? printed.substring(0, printed.length() - 1) : printed;
        if (line.indexOf('\n') >= 0 || line.indexOf('\t') >= 0) {
            throw new AssertionError("more than a line: " + printed);
        }
    }

    /** Makes sure that printed lines have nothing but line feeds and tabs that is not shown. */
    public static void requireHarmlessLines(String printed) {
        printed.codePoints().filter(HostileText::steers).findFirst().ifPresent(found -> {
            throw new AssertionError(String.format(Locale.ROOT, "U+%04X in: %s", found, printed));
        });
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
