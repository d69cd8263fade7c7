package io.github.corenlpextreme.engine.speed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.EnginePipeline;
import io.github.corenlpextreme.testkit.text.ProseText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Not how fast the engine is ({@code bench/speed} measures that), but that it is not slower than it must be. The texts
 * are other ones each time.
 */
class EngineSpeedTest {

    private static final int PAIRS = 11;

    /** Annotators are shared by all pipelines of the process, those of other tests included. */
    @BeforeEach
    @AfterEach
    void forget() {
        StanfordCoreNLP.clearAnnotatorPool();
    }

    @ParameterizedTest(name = "{0}: at least {1} times as fast")
    @CsvSource({"'tokenize,pos,lemma', 3, 30000", "'tokenize,pos,lemma,depparse', 3, 3000"})
    void theEngineIsSeveralTimesAsFast(String annotators, double least, int bytes) {
        assertThat(ratio(annotators, bytes)).isGreaterThan(least);
    }

    /** The first half of the pairs is for warming up. */
    static double ratio(String annotators, int bytes) {
        PairedTimes times = new PairedTimes(new EnginePipeline(PropertiesUtils.asProperties("annotators", annotators)));
        times.medianRatio(texts(0, bytes));
        return times.medianRatio(texts(PAIRS, bytes));
    }

    private static List<List<String>> texts(int first, int bytes) {
        return IntStream.range(first, first + PAIRS)
                .mapToObj(seed -> text(seed, bytes))
                .toList();
    }

    private static List<String> text(int seed, int bytes) {
        ByteArrayOutputStream prose = new ByteArrayOutputStream();
        try {
            ProseText.write(seed, bytes, prose);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return prose.toString(UTF_8).lines().toList();
    }
}
