package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import io.github.corenlpextreme.engine.stock.EngineUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine says what CoreNLP says, of lines of every kind. At length: {@code bench/identity}. */
class EngineIdentityTest {

    private static final Path SAMPLE = Path.of("../examples/sample.txt");
    private static final long SEED = 20261129;
    private static final int MOST_WORDS = 40;

    /** Annotators are shared by all pipelines of the process, those of other tests included. */
    @BeforeEach
    @AfterEach
    void forget() {
        StanfordCoreNLP.clearAnnotatorPool();
    }

    @ParameterizedTest
    @CsvSource({"depparse, 110", "ner-coarse, 55"})
    void everyKeyAndFieldIsTheSame(String pipeline, int lines) throws IOException {
        EngineComparison comparison = EngineComparison.of(IdentityPipelines.of(pipeline));

        for (String line : lines(lines)) {
            assertThat(comparison.compare(line)).as(PlainValue.escaped(line)).isEmpty();
        }
        assertThat(comparison.parts().values()).containsOnly(true);
    }

    /** So that a comparison within one pipeline is one with CoreNLP. */
    @Test
    void aPipelineThatKnowsNoEngineSaysTheSame() throws IOException {
        IdentityPipeline depparse = IdentityPipelines.of("depparse");
        StanfordCoreNLP plain = depparse.plain();
        EngineComparison comparison = EngineComparison.of(depparse);

        for (String line : lines(55)) {
            String answer = EngineComparison.answer(plain::annotate, line);

            assertThat(TextDifference.between(answer, comparison.stock(line))).isEmpty();
            assertThat(TextDifference.between(answer, comparison.engine(line))).isEmpty();
        }
        assertThat(EngineUse.parts(plain)).isEmpty();
        assertThat(comparison.parts()).containsEntry("depparse", true);
    }

    @Test
    void eightThreadsSayWhatOneSays() throws Exception {
        EngineComparison comparison = EngineComparison.of(IdentityPipelines.of("depparse"));
        List<String> lines = lines(44);
        List<String> answers = lines.stream().map(comparison::engine).toList();

        List<Integer> differing = new ShuffledThreads(8, SEED)
                .run(lines.size(), number -> answers.get(number).equals(comparison.engine(lines.get(number))));

        assertThat(differing).isEmpty();
    }

    private static List<String> lines(int count) throws IOException {
        LineKinds kinds = new LineKinds(Files.readAllLines(SAMPLE), MOST_WORDS);
        return IntStream.range(0, count)
                .mapToObj(number -> kinds.line(number, SEED))
                .toList();
    }
}
