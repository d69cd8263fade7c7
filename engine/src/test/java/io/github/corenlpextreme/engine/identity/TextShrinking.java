package io.github.corenlpextreme.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text with some property shorter, word by word, as long as it keeps it; tries a bounded number of texts. */
final class TextShrinking {

    private static final int MOST_TRIES = 200;
    private static final long MOST_CHARACTERS = 200_000; // of all that are tried: minutes

    private final Predicate<String> property;
    private int tries;
    private long characters;

    TextShrinking(Predicate<String> property) {
        this.property = property;
    }

    String shrink(String text) {
        List<String> words = Arrays.asList(text.split("(?<= )"));
        int part = words.size();
        while (part > 1) {
            part = (part + 1) / 2;
            words = fewer(words, part);
        }
        return String.join("", words);
    }

    /** Leaves out so many neighbours at a time, wherever the property stays. */
    private List<String> fewer(List<String> all, int part) {
        List<String> words = all;
        int at = 0;
        while (at < words.size() && tries++ < MOST_TRIES && characters < MOST_CHARACTERS) {
            List<String> rest = without(words, at, part);
            boolean kept = !rest.isEmpty() && test(String.join("", rest));
            words = kept ? rest : words;
            at = kept ? at : at + part;
        }
        return words;
    }

    private boolean test(String text) {
        characters += text.length();
        return property.test(text);
    }

    private static List<String> without(List<String> words, int at, int part) {
        List<String> fewer = new ArrayList<>(words.subList(0, at));
        fewer.addAll(words.subList(Math.min(at + part, words.size()), words.size()));
        return fewer;
    }
}
