package io.github.corenlpextreme.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/** A text of any length in lines of any length, some of which are longer than many a chunk. */
final class Prose {

    private static final String[] WORDS = {
        "the", "harbour", "Zoë", "sleeps", "3.5", "Łódź", "東京", "cried", "“Wait!”", "😀", "didn't", "U.S.", "again", "—"
    };

    private Prose() {}

    static byte[] lines(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("\uFEFFBegun.\r\n");
        for (int line = 0; line < count; line++) {
            int words = random.nextInt(10) == 0 ? 0 : random.nextInt(25) * (random.nextInt(20) == 0 ? 20 : 1);
            for (int word = 0; word < words; word++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(9) == 0 ? ". " : " ");
            }
            text.append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        return text.append("The last line has no ending").toString().getBytes(UTF_8);
    }
}
