package io.github.corenlpextreme.worker.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of every sort that an input file may hold, the same in every run. */
public final class VariedLines {

    private static final String[] PIECES = {
        "The quick brown fox jumps over the lazy dog.",
        "On 3 May 2021 at 5:30 p.m., Anna Smith met Mr. O'Neill in Paris, France.",
        "She paid $1,234.56 (about 3 1/2 percent) — \"a bargain,\" he said.",
        "Don't you think it's John's? We can't; they'd've gone!",
        "Visit https://example.org/a?b=c&d=%20 or write to me@example.com...",
        "Call 555 123-4567 or +44 20 7946 0958 before next Tuesday.",
        "Naïve café, Zürich, Ærø and smørrebrød; Москва, Αθήνα, القاهرة, 東京.",
        "Cafe\u0301 and A\u030Angstro\u0308m decomposed, \u1E9B\u0323 too.",
        "Emoji 😀 👨‍👩‍👧 🇩🇪 and 👍🏽 here.",
        "Controls \u0000 \u0001 \u0007 \u001B \u007F between\u0002words.",
        "Spaces\u00A0of\u2003many\u3000kinds\u2009and \u200Bzero\u200Bwidth \uFEFF.",
        "Breaks\u000Binside\u000Cof\u0085a\u2028single\u2029line.\rStill the same line.",
        "A tab\there and\t\tthere,  two  spaces.   ",
        "Back\\slash, pipe | and || , hash # and _ and __ , slash /, quote ' and \".",
        "<b>bold</b> <a href=\"x y\">link</a> &amp; &lt;tag&gt;",
        "-LRB- a literal bracket -RRB- (and [a] {real} one)",
        "ALL CAPS SENTENCE WITH NATO AND THE U.N. IN IT.",
        "hashtag #NLProc @user RT :-) :) <3 !!! ???",
        "He was born in 1965, i.e. 20 years after the war, on Christmas Day.",
        "wordwithoutend".repeat(8),
        "1. First item; 2) second item: 50% of 10,000 km² is 5e3.",
        "\uE000private\uFFFDuse and \uDBFF\uDFFFfar planes",
        "“Curly quotes”, ‘single ones’, «guillemets» and „German“.",
        "Ich gehe nach Hause. Je t'aime, n'est-ce pas?",
        "Two years ago the company earned between 5 and 6 million euros.",
    };

    private VariedLines() {}

    /** The first {@code count} lines; some of them blank. */
    public static List<String> of(int count) {
        Random random = new Random(20211122);
        List<String> lines = new ArrayList<>(List.of("", " ", "\t", "\u200B", "."));
        lines.addAll(List.of(PIECES));
        while (lines.size() < count) {
            lines.add(IntStream.rangeClosed(0, random.nextInt(4))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : "")));
        }
        return lines.subList(0, count);
    }
}
