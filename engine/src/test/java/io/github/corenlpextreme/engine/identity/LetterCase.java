package io.github.corenlpextreme.engine.identity;

import java.util.Locale;

/** The same words in capitals, in small letters, with capitals first, with every other letter a capital. */
final class LetterCase {

    private LetterCase() {}

    static String of(String line, int number) {
        return switch (number % 4) {
            case 0 -> line.toUpperCase(Locale.ROOT);
            case 1 -> line.toLowerCase(Locale.ROOT);
            case 2 -> everySecond(line, true);
            default -> everySecond(line, false);
        };
    }

    /** Letters become capitals behind a space, or where their place is even. */
    private static String everySecond(String line, boolean behindSpace) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            boolean capital = behindSpace ? i == 0 || line.charAt(i - 1) == ' ' : i % 2 == 0;
            char c = line.charAt(i);
            result.append(capital ? Character.toTitleCase(c) : c);
        }
        return result.toString();
    }
}
