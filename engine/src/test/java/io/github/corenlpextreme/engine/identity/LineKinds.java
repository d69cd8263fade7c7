package io.github.corenlpextreme.engine.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.corenlpextreme.testkit.text.HostileText;
import io.github.corenlpextreme.testkit.text.ProseText;
import io.github.corenlpextreme.testkit.text.RandomText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Every kind of line that there is, by name, in turn. */
final class LineKinds {

    private static final int PROSE_BYTES = 300;

    private final Map<String, LineSource> sources = new LinkedHashMap<>();

    /**
     * @param text lines to take as they are, and to take words from; at least one
     * @param mostWords of a line, about; at least 1
     */
    LineKinds(List<String> text, int mostWords) {
        List<String> hostile = HostileText.all().toList();
        WordSalad salad = new WordSalad(text);
        LineMutation mutation = new LineMutation(text);
        sources.put("text", (number, random) -> text.get(number % text.size()));
        sources.put("prose", (number, random) -> prose(random.nextLong()));
        sources.put("nasty", NastyLines::line);
        sources.put("unicode", UnicodeLines::line);
        sources.put("amounts", AmountLines::line);
        sources.put("case", (number, random) -> LetterCase.of(text.get(random.nextInt(text.size())), number));
        sources.put("mutated", (number, random) -> mutation.line(random));
        sources.put("salad", (number, random) -> salad.of(1 + random.nextInt(30), random));
        sources.put("length", (number, random) -> salad.of(WordSalad.length(number, mostWords), random));
        sources.put("hostile", (number, random) -> salad.around(hostile.get(number % hostile.size()), random));
        sources.put("bytes", (number, random) -> new String(RandomText.of(random.nextLong(), 20), UTF_8));
        sources.replaceAll((name, source) -> (number, random) -> cut(source.line(number, random), mostWords));
    }

    Map<String, LineSource> sources() {
        return sources;
    }

    /**
     * A line, the same for the same number and seed: each kind in turn.
     *
     * @param number from 0
     */
    String line(int number, long seed) {
        List<LineSource> kinds = List.copyOf(sources.values());
        LineSource kind = kinds.get(number % kinds.size());
        return kind.line(number / kinds.size(), new Random(seed + number));
    }

    private static String prose(long seed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ProseText.write(seed, PROSE_BYTES, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(UTF_8);
    }

    private static String cut(String line, int mostWords) {
        String[] words = line.split(" ", mostWords + 1);
        return words.length <= mostWords ? line : line.substring(0, line.length() - words[mostWords].length());
    }
}
