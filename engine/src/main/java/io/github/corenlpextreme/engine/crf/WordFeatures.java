package io.github.corenlpextreme.engine.crf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@link Templates} makes of a word alone, wherever it stands. Immutable. */
final class WordFeatures {

    /** Roles in the group. Beginnings and ends of the word follow. */
    static final int WORD = 0;

    static final int BEFORE = 1;
    static final int BEHIND = 2;
    static final int SOMEWHERE_BEHIND = 3;
    static final int SOMEWHERE_BEFORE = 4;
    static final int PAIR = 5;
    static final int PAIR_BEFORE = 6;
    static final int AFFIXES = 7;

    /** As {@code NERFeatureFactory.titlePattern}. */
    private static final Pattern TITLE = Pattern.compile("(?:Mr|Ms|Mrs|Dr|Miss|Sen|Judge|Sir)\\.?");

    final String word;
    final FeatureGroup group;
    final boolean title;
    final boolean nameCase;
    final boolean lowerCaseLetters; // and no capital
    final boolean letters;

    WordFeatures(FeatureTable table, TemplateFlags flags, String word) {
        this.word = word;
        List<String> features = new ArrayList<>(List.of(
                word + "-WORD|C",
                word + "-PW|C",
                word + "-NW|C",
                word + "-DISJN|C",
                word + "-DISJP|C",
                word + "-PSEQW|CpC",
                word + "-PSEQpW|CpC"));
        affixes('<' + word + '>', flags.longest()).forEach(affix -> features.add('#' + affix + "#|C"));
        this.group = new FeatureGroup(table, features);
        this.title = flags.titles() && TITLE.matcher(word).matches();
        this.nameCase = isNameCase(word);
        this.letters = word.chars().anyMatch(character -> Character.isLetter((char) character));
        this.lowerCaseLetters = letters && word.chars().noneMatch(character -> Character.isUpperCase((char) character));
    }

    /** Beginnings and ends of two characters and more; a set keeps the first of equals as CoreNLP's does. */
    private static Set<String> affixes(String marked, int longest) {
        int length = marked.length();
        int most = longest >= 0 ? Math.min(longest, length) : length;
        Set<String> affixes = new LinkedHashSet<>();
        for (int end = 2; end <= most; end++) {
            affixes.add(marked.substring(0, end));
        }
        for (int begin = longest >= 0 ? Math.max(0, length - longest) : 0; begin < length - 1; begin++) {
            affixes.add(marked.substring(begin));
        }
        return affixes;
    }

    private static boolean isNameCase(String word) {
        return word.length() >= 2
                && (Character.isUpperCase(word.charAt(0)) || Character.isTitleCase(word.charAt(0)))
                && word.chars().skip(1).noneMatch(character -> Character.isUpperCase((char) character));
    }
}
