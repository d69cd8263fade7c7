package io.github.corenlpextreme.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in an order that no author would write, so that every word stands beside every other. */
final class WordSalad {

    private static final int[] SHORT = {1, 2, 3, 4, 5, 6, 7, 8, 13, 21, 34, 55};
    private static final List<String> OTHERS = List.of(
            ". , ; : ? ! -- - ( ) [ ] ' '' `` \" “ ” ‘ ’ « » … / \\ $ % & # @ * + = < > ^ _ | ~ € £ NA .$$. UNK 's n't"
                    .split(" "));

    private final List<String> words = new ArrayList<>();

    WordSalad(List<String> text) {
        text.forEach(line -> words.addAll(Arrays.asList(line.trim().split("\\s+"))));
    }

    /** Lengths of lines in turn: every short one, then up to the most by doubling, at last the most itself. */
    static int length(int number, int mostWords) {
        if (number < SHORT.length) {
            return Math.min(SHORT[number], mostWords);
        }
        int doubled = SHORT[SHORT.length - 1] << 1 + (number - SHORT.length) % 7;
        return Math.min(doubled > mostWords / 2 ? mostWords : doubled, mostWords);
    }

    String of(int count, Random random) {
        return Stream.generate(() -> word(random)).limit(count).collect(Collectors.joining(" "));
    }

    /** A piece of text with words before and behind it, with and without a space. */
    String around(String piece, Random random) {
        String space = random.nextBoolean() ? " " : "";
        return of(1 + random.nextInt(5), random) + space + piece + space + of(1 + random.nextInt(5), random);
    }

    private String word(Random random) {
        String word = words.get(random.nextInt(words.size()));
        return switch (random.nextInt(16)) {
            case 0 -> OTHERS.get(random.nextInt(OTHERS.size()));
            case 1 -> Integer.toString(random.nextInt(3000));
            case 2 -> LetterCase.of(word, random.nextInt(4));
            case 3 -> word + "-" + words.get(random.nextInt(words.size()));
            case 4 -> Long.toString(random.nextLong() >>> random.nextInt(64), Character.MAX_RADIX);
            case 5 -> AmountLines.amount(random);
            default -> word;
        };
    }
}
