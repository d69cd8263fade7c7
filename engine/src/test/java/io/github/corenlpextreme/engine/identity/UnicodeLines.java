package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Characters of every block of Unicode: alone, as words, and within words. */
final class UnicodeLines {

    private static final int STEP = 16; // blocks begin at multiples of 16
    private static final List<int[]> BLOCKS = blocks();

    private UnicodeLines() {}

    static int blockCount() {
        return BLOCKS.size();
    }

    static String line(int number, Random random) {
        int[] block = BLOCKS.get(number % BLOCKS.size());
        String one = characters(block, 1, random);
        return switch (random.nextInt(4)) {
            case 0 -> characters(block, 1 + random.nextInt(20), random);
            case 1 -> "The " + characters(block, 4, random) + " of " + one + " " + one + "s met " + one + ".";
            case 2 ->
                "He" + one + "llo wo" + one + " " + one + "rld, it cost 3" + one + "5 on 5" + one + "6" + one + "2021.";
            default ->
                characters(block, 3, random) + " saw\u00A0" + characters(block, 3, random) + "-born men in " + one
                        + characters(block, 5, random) + ", said Anna" + one;
        };
    }

    private static String characters(int[] block, int count, Random random) {
        int[] drawn = IntStream.generate(() -> block[0] + random.nextInt(block[1] - block[0]))
                .limit(count)
                .toArray();
        return new String(drawn, 0, count);
    }

    /** Where each begins, and ends before. */
    private static List<int[]> blocks() {
        int[] starts = IntStream.iterate(0, c -> c <= Character.MAX_CODE_POINT, c -> c + STEP)
                .filter(UnicodeLines::begins)
                .toArray();
        return IntStream.range(0, starts.length)
                .filter(i -> Character.UnicodeBlock.of(starts[i]) != null)
                .mapToObj(i ->
                        new int[] {starts[i], i + 1 < starts.length ? starts[i + 1] : Character.MAX_CODE_POINT + 1})
                .toList();
    }

    private static boolean begins(int c) {
        return c == 0 || !Objects.equals(Character.UnicodeBlock.of(c), Character.UnicodeBlock.of(c - 1));
    }
}
