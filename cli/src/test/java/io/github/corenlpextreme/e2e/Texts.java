package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Texts of which a program could lose something. */
final class Texts {

    private static final String[] WORDS = {
        "The",
        "old",
        "harbour",
        "was",
        "sleeping",
        "when",
        "Zoë",
        "ran",
        "through",
        "3.5",
        "streets",
        "of",
        "Łódź",
        "東京",
        "and",
        "cried",
        "“Wait!”",
        "😀",
        "again",
        "on",
        "12",
        "May",
        "2021",
        "naïve",
        "didn't",
        "U.S.",
        "—"
    };

    private Texts() {}

    /** Sentences of random words in lines of every length: blank ones, CRLF ones, some with invalid bytes. */
    static byte[] lines(long seed, int count) {
        Random random = new Random(seed);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("\uFEFFBegun.\n".getBytes(UTF_8));
        for (int line = 0; line < count; line++) {
            int words = random.nextInt(8) == 0 ? 0 : random.nextInt(30);
            for (int i = 0; i < words; i++) {
                text.writeBytes((WORDS[random.nextInt(WORDS.length)] + " ").getBytes(UTF_8));
            }
            if (random.nextInt(40) == 0) {
                text.writeBytes(new byte[] {(byte) 0xC3, 'x'});
            }
            text.writeBytes((random.nextInt(10) == 0 ? ".\r\n" : words == 0 ? "\n" : ".\n").getBytes(UTF_8));
        }
        text.writeBytes("The last line has no ending".getBytes(UTF_8));
        return text.toByteArray();
    }
}
