package io.github.corenlpextreme.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text with some property shorter, word by word, as long as it keeps the property; tries a bounded number. */
final class TextShrinking {

    private static final int MOST_TRIES = 200;

    private final Predicate<String> property;
    private int tries;

    TextShrinking(Predicate<String> property) {
        this.property = property;
    }

    String shrink(String text) {
        List<String> words = Arrays.asList(text.split("(?<= )"));
        for (int part = (words.size() + 1) / 2; part > 0; part = part == 1 ? 0 : (part + 1) / 2) {
            for (int at = 0; at < words.size() && tries < MOST_TRIES; ) {
                List<String> fewer = without(words, at, part);
                tries++;
                if (!fewer.isEmpty() && property.test(String.join("", fewer))) {
                    words = fewer;
                } else {
                    at += part;
                }
            }
        }
        return String.join("", words);
    }

    private static List<String> without(List<String> words, int at, int part) {
        List<String> fewer = new ArrayList<>(words.subList(0, at));
        fewer.addAll(words.subList(Math.min(at + part, words.size()), words.size()));
        return fewer;
    }
}
