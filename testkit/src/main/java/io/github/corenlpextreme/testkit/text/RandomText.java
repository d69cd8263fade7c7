package io.github.corenlpextreme.testkit.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/**
 * Random bytes in which line endings, blank lines, characters of several bytes, invalid bytes, carriage
 * returns without a line feed and a byte-order mark meet in every combination.
 */
public final class RandomText {

    private static final String[] PIECES = {
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\r",
        "a",
        "word",
        " ",
        "é",
        "日本",
        "😀",
        "\u2028",
        "\u0085",
        "\f",
        "\uFEFF",
        "a rather long piece of text that is longer than the smaller chunks"
    };
    private static final byte[][] INVALID = {{(byte) 0xFF}, {(byte) 0xC3}, {(byte) 0xE2, (byte) 0x82}, {(byte) 0x80}};

    private RandomText() {}

    /** A text of up to {@code pieces} pieces; may be empty. */
    public static byte[] of(long seed, int pieces) {
        Random random = new Random(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) {
            bytes.writeBytes("\uFEFF".getBytes(UTF_8));
        }
        int count = random.nextInt(pieces + 1);
        for (int i = 0; i < count; i++) {
            boolean invalid = random.nextInt(12) == 0;
            bytes.writeBytes(
                    invalid
                            ? INVALID[random.nextInt(INVALID.length)]
                            : PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
