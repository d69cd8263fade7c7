package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Numbers, dates, times, durations and sums, in every spelling that annotators know, and nearly so. */
final class AmountLines {

    private static final List<String> SENTENCES = List.of(
            "It was %s, or %s; the rest came %s.",
            "%s",
            "Between %s and %s, more than %s were sold for %s.",
            "From %s to %s she waited %s.",
            "He paid %s (%s) on %s, at %s, and %s later.",
            "%s %s %s",
            "See you %s; the %s report of %s grew by %s.");
    private static final List<String> AMOUNTS = List.of(
            "#",
            "#.#",
            "#,###",
            "$#.##",
            "$ # million",
            "#%",
            "# percent",
            "#/#",
            "# 1/2",
            "-#",
            "+#",
            "#e#",
            "#th",
            "#nd",
            "#-#",
            "#:##",
            "#:## p.m.",
            "#am",
            "##:##:##",
            "20##-0#-#",
            "0#/#/19##",
            "#.#.20##",
            "20##",
            "19##s",
            "'##",
            "# May 20##",
            "May #, 19##",
            "May #th",
            "the #th of June, 20##",
            "20##-W#",
            "20##-0#-#T##:##Z",
            "Q# 20##",
            "fiscal 20##",
            "# BC",
            "AD #",
            "the #th century",
            "one hundred and # thousand",
            "twenty-one",
            "a dozen",
            "two and a half million",
            "nineteen ninety-#",
            "three score",
            "half past #",
            "a quarter to #",
            "noon",
            "midnight",
            "today",
            "tomorrow night",
            "the day before yesterday",
            "next Friday",
            "last # weeks",
            "two years ago",
            "in # minutes",
            "# days and # hours",
            "every other Tuesday",
            "daily",
            "twice a week",
            "the summer of 20##",
            "Christmas 19##",
            "Easter",
            "Thanksgiving Day",
            "early March",
            "mid-20##",
            "late #s",
            "the week of May #",
            "#-year-old",
            "€#.#bn",
            "£#",
            "# US dollars",
            "¥#,###",
            "Rs #",
            "# cents",
            "#°C",
            "# km²",
            "(###) ###-####",
            "+44 ## #### ####",
            "a@b#.com",
            "https://x.org/#?y=#",
            "@user#",
            "#tag",
            "first",
            "forty-second",
            "zero",
            "infinity",
            "now",
            "once",
            "recently",
            "#0000000000000000000",
            "0.0000#",
            "٣",
            "½",
            "Ⅷ",
            "sunrise",
            "the past # years");

    private AmountLines() {}

    /** Each amount in a sentence of its own first. */
    static String line(int number, Random random) {
        Object[] amounts = random.ints(5, 0, AMOUNTS.size())
                .mapToObj(AMOUNTS::get)
                .map(pattern -> filled(pattern, random))
                .toArray();
        amounts[0] = filled(AMOUNTS.get(number % AMOUNTS.size()), random);
        return String.format(Locale.ROOT, SENTENCES.get(random.nextInt(SENTENCES.size())), amounts);
    }

    static String amount(Random random) {
        return filled(AMOUNTS.get(random.nextInt(AMOUNTS.size())), random);
    }

    private static String filled(String pattern, Random random) {
        StringBuilder filled = new StringBuilder();
        pattern.chars().forEach(c -> filled.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return filled.toString();
    }
}
