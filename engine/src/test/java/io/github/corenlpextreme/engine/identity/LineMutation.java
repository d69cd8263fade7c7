package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Random;

/** Lines of a text with a few characters wrong: lost, doubled, exchanged, or in the place of others. */
final class LineMutation {

    private static final int MOST_CHANGES = 5;
    private static final String[] PIECES = {
        "", " ", "'", "’", "-", ".", ",", "\u00AD", "\u200B", "\u00A0", "\t", "\n", "0", "s", "S", "é", "😀", "İ", "ſ",
        "K"
    };

    private final List<String> text;

    LineMutation(List<String> text) {
        this.text = text;
    }

    String line(Random random) {
        StringBuilder line = new StringBuilder(oneOf(text, random));
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(line, random);
        }
        return line.toString();
    }

    private void change(StringBuilder line, Random random) {
        int at = random.nextInt(line.length() + 1);
        int end = Math.min(line.length(), at + random.nextInt(4));
        switch (random.nextInt(4)) {
            case 0 -> line.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
            case 1 -> line.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> line.insert(at, line.substring(at, end));
            default -> line.replace(at, line.length(), end(oneOf(text, random), at));
        }
    }

    private static String end(String line, int at) {
        return line.substring(Math.min(at, line.length()));
    }

    private static String oneOf(List<String> text, Random random) {
        return text.get(random.nextInt(text.size()));
    }
}
