package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineKindsTest {

    private static final int MOST_WORDS = 5000;

    private final LineKinds kinds = new LineKinds(List.of("Anna paid Tom.", "He paid her back in May."), MOST_WORDS);

    @Test
    void aLineIsTheSameForTheSameNumberAndSeed() {
        assertThat(lines(1)).isEqualTo(lines(1)).isNotEqualTo(lines(2));
    }

    @Test
    void everyBlockOfUnicodeComesByTurns() {
        Random random = new Random(1);

        Set<Character.UnicodeBlock> met = IntStream.range(0, UnicodeLines.blockCount())
                .mapToObj(number -> UnicodeLines.line(number, random))
                .flatMapToInt(String::codePoints)
                .mapToObj(Character.UnicodeBlock::of)
                .collect(Collectors.toSet());

        assertThat(met).hasSizeGreaterThan(300).containsAll(everyBlock());
    }

    private static Set<Character.UnicodeBlock> everyBlock() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character.UnicodeBlock::of)
                .filter(block -> block != null)
                .collect(Collectors.toSet());
    }

    @Test
    void linesHaveFromOneWordToTheMost() {
        List<Integer> lengths = IntStream.range(0, 20)
                .map(number -> WordSalad.length(number, MOST_WORDS))
                .boxed()
                .toList();

        assertThat(lengths).contains(1, 2, 55, 110, 1760, MOST_WORDS).allMatch(length -> length <= MOST_WORDS);
    }

    @Test
    void noLineIsMuchLongerThanAllowed() {
        LineKinds few = new LineKinds(List.of("Anna paid Tom back in the month of May."), 5);

        assertThat(IntStream.range(0, 300).mapToObj(number -> few.line(number, 1)))
                .allMatch(line -> line.split(" ").length <= 5);
    }

    private List<String> lines(long seed) {
        return IntStream.range(0, 50)
                .mapToObj(number -> kinds.line(number, seed))
                .toList();
    }
}
