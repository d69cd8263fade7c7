package io.github.corenlpextreme.testkit.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;

/**
 * English prose from a seed, for measuring: sentences of a small grammar with names, dates, sums, quotations and
 * addresses in them. The lines' lengths follow a log-normal distribution, as those of comments and news on the web
 * do: half of them are shorter than about a hundred characters, few are longer than a thousand, some are blank.
 */
public final class ProseText {

    private static final double MEDIAN_CHARACTERS = 100;
    private static final double SPREAD = 0.9; // standard deviation of the logarithm of a line's length
    private static final int LONGEST = 20_000;
    private static final double BLANK = 0.02;

    private static final List<String> SENTENCES = List.of(
            "N V D O.",
            "N V D O, and N V D O.",
            "When N V D O, N V that D O was A.",
            "D A O of P is A, N said on T.",
            "\"We V D O,\" said N, \"but nobody in P V it.\"",
            "In P, D O V by N was M% more A than in T.",
            "Why did N not think of D O?",
            "According to N, who V D O in T, M people V D A O near P.",
            "N's O isn't A; it never was!",
            "See https://example.org/W/M for D O that N V.",
            "D O, D O and D O V, so N paid $M.M for D A O.",
            "It was A that N and N V D O before T (W, M).");
    private static final List<String> NAMES = List.of(
            "Anna Whitfield",
            "the minister",
            "Dr. Okafor",
            "Ravi",
            "IBM",
            "Mrs. Lindqvist",
            "she",
            "they",
            "he",
            "Chancellor Weiss",
            "the European Commission",
            "my sister",
            "Tom Barrow",
            "Société Générale",
            "nobody");
    private static final List<String> PLACES =
            List.of("Paris", "New York", "the valley", "São Paulo", "Leeds", "Lake Geneva", "Osaka", "the old town");
    private static final List<String> TIMES = List.of(
            "Monday", "3 May 2021", "the spring of 1998", "last year", "the 19th century", "June", "two weeks ago");
    private static final List<String> VERBS = List.of(
            "saw",
            "repaired",
            "forgot",
            "had sold",
            "would rather have kept",
            "described",
            "counted",
            "has been eating",
            "took apart",
            "couldn't find",
            "praised",
            "is going to measure",
            "carried off",
            "ran into",
            "wrote down");
    private static final List<String> DETERMINERS =
            List.of("the", "a", "every", "some of the", "this", "their", "no", "another", "what was left of the");
    private static final List<String> THINGS = List.of(
            "ferry",
            "report",
            "kettle",
            "hen-house",
            "state-of-the-art engine",
            "letter",
            "interest rate",
            "garden",
            "house",
            "committee",
            "translation",
            "riverbank",
            "violin",
            "thermometer",
            "answer",
            "budget",
            "mackerel",
            "theory",
            "photograph",
            "bridge",
            "agreement",
            "sparrow",
            "power station",
            "lecture",
            "umbrella");
    private static final List<String> QUALITIES = List.of(
            "small",
            "unexpectedly heavy",
            "late",
            "green",
            "expensive",
            "quiet",
            "17-year-old",
            "difficult",
            "famous",
            "well-kept",
            "international",
            "cheerful",
            "broken",
            "very old",
            "surprising",
            "Norwegian");

    private final Random random;

    private ProseText(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Writes whole lines until there are at least so many bytes.
     *
     * @param bytes from 0
     */
    public static void write(long seed, long bytes, OutputStream out) throws IOException {
        ProseText text = new ProseText(seed);
        long written = 0;
        while (written < bytes) {
            byte[] line = (text.line() + "\n").getBytes(UTF_8);
            out.write(line);
            written += line.length;
        }
    }

    private String line() {
        if (random.nextDouble() < BLANK) {
            return "";
        }
        double wanted = Math.min(LONGEST, MEDIAN_CHARACTERS * Math.exp(SPREAD * random.nextGaussian()));
        StringBuilder line = new StringBuilder(sentence());
        while (line.length() < wanted) {
            line.append(' ').append(sentence());
        }
        return line.toString();
    }

    /** Capitals of a pattern stand for words; a capital within a word stands for itself. */
    private String sentence() {
        String pattern = oneOf(SENTENCES);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean alone = i + 1 == pattern.length() || !Character.isLetter(pattern.charAt(i + 1));
            boolean first = i == 0 || !Character.isLetter(pattern.charAt(i - 1));
            sentence.append(alone && first ? word(pattern.charAt(i)) : String.valueOf(pattern.charAt(i)));
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String word(char symbol) {
        return switch (symbol) {
            case 'N' -> oneOf(NAMES);
            case 'P' -> oneOf(PLACES);
            case 'T' -> oneOf(TIMES);
            case 'V' -> oneOf(VERBS);
            case 'D' -> oneOf(DETERMINERS);
            case 'O' -> oneOf(THINGS);
            case 'A' -> oneOf(QUALITIES);
            case 'M' -> String.valueOf(1 + random.nextInt(500));
            case 'W' -> Integer.toString(random.nextInt(50_000), Character.MAX_RADIX);
            default -> String.valueOf(symbol);
        };
    }

    /** Words early in a list are common ones. */
    private String oneOf(List<String> words) {
        double drawn = random.nextDouble();
        return words.get((int) (drawn * drawn * words.size()));
    }
}
