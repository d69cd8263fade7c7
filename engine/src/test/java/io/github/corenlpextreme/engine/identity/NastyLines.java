package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines on which shortcuts stumble: long words, marks, endings, words that models and rules treat apart. */
final class NastyLines {

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            ".",
            "The old man the boats, and the horse raced past the barn fell.",
            "Colour and flavour: he organised the centre's programme.",
            "Smith & Co. sold NA to Xyzzy Corp., UNK-LC-s said. .$$. NA",
            "that that is is that that is not is not",
            "MR. JONES OF BLORP INC. LEFT FOR THE U.S. OF A.",
            "co\u00ADoperate re\u00AD\u00ADsign \u00AD \u00ADword word\u00AD",
            "Don't can't won't they'd've gonna wanna cannot d'ye 'tis 'twas ain't o'clock.",
            "<b>bold</b> <a href=\"x y\">link</a> &amp; &lt;tag&gt; <!-- no --> </",
            "-LRB- a -RRB- (and [a] {real} one) -LSB- -RSB- -LCB- -RCB-",
            "\"He said 'no',\" she said. “Yes”, ‘no’, «oui», „ja“, `tick' ``two''",
            "He ran, jumped and sang, or neither walked nor sat, but the ones he saw with and without her left.",
            "Men, women and children of and in and from Paris, London and Rome, and so on and on and on.",
            "The man who they said that she believed that he saw, which of course was whose, left because of it.",
            "In front of, according to, because of, instead of, as well as, due to, with respect to and such as it.",
            "Anna Smith, President of the United Nations (UN), married IBM's Mr. Okafor in New York, NY 10001, USA.",
            "He told her that she knew it; it was hers, not his, and they themselves saw theirs.",
            "Chinese-American catholic surgeons convicted of murder and arson at Harvard University had cancer.",
            "wordwithoutend".repeat(40),
            "a".repeat(3000),
            "A".repeat(41) + " " + "z9-".repeat(30) + " " + "é".repeat(100),
            "😀😀😀 👨‍👩‍👧 🇩🇪 👍🏽 :-) :) <3 !!! ??? ... .... -- --- _ __ | || ^ ~",
            "http://a.b/c?d=e#f www.x.com a.b@c.org #tag @user $AAPL C++ C# .NET AT&T R&D 24/7 and/or",
            "U.S. U.K. e.g. i.e. etc. Ph.D. Mr. Mrs. Dr. Jr. Inc. Ltd. vs. No. 5 p. 7 a.m.",
            "İstanbul ıI ſtraße ẞ ﬁne K Å ǅ Σίσυφος ΣΑΣ",
            "run running ran RUN Runs put puts cut up gave_in fed_up found_out broken-down",
            "1. First; 2) second: a) third (iv) fourth * fifth • sixth",
            "word\u0000word\u0007word\uFFFDword\uFEFF\u2028\u2029\u0085x");

    private NastyLines() {}

    /** Each alone first, then some together. */
    static String line(int number, Random random) {
        if (number < PIECES.size()) {
            return PIECES.get(number);
        }
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
