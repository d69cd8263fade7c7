package io.github.corenlpextreme.worker.corenlp.purity;

import io.github.corenlpextreme.testkit.text.ProseText;
import io.github.corenlpextreme.worker.corenlp.VariedLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Lines in which annotators find something to remember: times, speakers, letter case, numbers, pronouns. */
final class PurityLines {

    private static final List<String> TIMES = List.of(
            "Monday",
            "on Tuesday",
            "next Friday",
            "last Sunday",
            "in May",
            "in the spring",
            "at sunrise",
            "tonight",
            "tomorrow",
            "two weeks ago",
            "every Thursday",
            "on Christmas Day",
            "next week",
            "at noon",
            "on 3 June",
            "on Easter",
            "this weekend",
            "in the past",
            "daily",
            "for three days",
            "in the 1990s",
            "next sunset",
            "by dawn",
            "on Thanksgiving",
            "last summer",
            "in two or three months",
            "between Monday and Wednesday",
            "Monday morning",
            "now",
            "the previous quarter");
    private static final List<String> HAPPENINGS = List.of(
            "The office opens %s.",
            "The parcel arrived %s.",
            "The parcel will arrive %s.",
            "%s she had left, and he would stay.",
            "They could meet %s or have met already.");
    private static final List<String> NAMES = List.of(
            "Anna Smith", "Mr. Okafor", "Mary", "Tom Barrow", "the minister", "her brother", "Elizabeth Bennet");
    private static final List<String> SAYINGS = List.of(
            "\"It rains,\" said %s. \"I know,\" %s answered.",
            "%s laughed: \"Then '%s never came,' he says?\"",
            "“Where is %s?” she asked. “Gone,” said %s.",
            "%s met %s in Paris. She told him that she knew his sister, and he thanked her for it.",
            "%s, who works for IBM in New York, married %s in 1992.",
            "Director %s of the United Nations (UN) and %s live in Leeds. The UN was founded in 1945.",
            "'Go,' %s said, and %s went to «Le Monde».");
    private static final List<String> AMOUNTS = List.of(
            "It cost $%d.50, or about %d percent of three and a half million euros.",
            "The %dth of %d people paid half a dozen dollars on iphone and mcdonald shares.",
            "Unknown UNK-LC-s and UNK-INITC-KNOWNLC-ing blorptings: %d of %d zorked.");

    private PurityLines() {}

    /** Lines of every kind, in equal parts, the same for the same seed. */
    static List<String> of(int count, long seed) {
        Random random = new Random(seed);
        List<String> prose = prose(count, seed);
        List<String> varied = VariedLines.of(count);
        List<String> lines = new ArrayList<>();
        for (int i = 0; lines.size() < count; i++) {
            lines.add(time(random));
            lines.add(String.format(Locale.ROOT, oneOf(SAYINGS, random), oneOf(NAMES, random), oneOf(NAMES, random)));
            lines.add(String.format(Locale.ROOT, oneOf(AMOUNTS, random), 1 + random.nextInt(30), random.nextInt(5000)));
            lines.add(recased(random, time(random) + " " + prose.get(i)));
            lines.add(varied.get(i).replaceAll("[\\n\\r]", " ")); // as they stand in a file
            lines.add(prose.get(i));
        }
        return List.copyOf(lines.subList(0, count));
    }

    private static String time(Random random) {
        return String.format(Locale.ROOT, oneOf(HAPPENINGS, random), oneOf(TIMES, random));
    }

    private static String recased(Random random, String line) {
        return random.nextBoolean() ? line.toLowerCase(Locale.ROOT) : line.toUpperCase(Locale.ROOT);
    }

    private static String oneOf(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> prose(int lines, long seed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ProseText.write(seed, 400L * lines, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() < 300)
                .limit(lines)
                .toList();
    }
}
