package io.github.corenlpextreme.engine.depparse;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.parser.nndep.ParserModel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways of scoring against CoreNLP's network itself. */
class NetworkScoresTest {

    private static final DependencyParser PARSER = DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL);
    private static final ParserModel MODEL = ParserModel.of(PARSER).orElseThrow();
    private static final HiddenRows ROWS = new HiddenRows(MODEL, 1000); // few, so that some are computed again

    private final TransitionScores exact = new TransitionScores(MODEL, ROWS);
    private final FloatScores fast = new FloatScores(MODEL, ROWS);

    /** The share of inputs that are any token, other than what stands where there is none. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 30, 60, 100})
    void exactScoresHaveTheSameBitsAndFastOnesAreWithinTheirBound(int percent) throws ReflectiveOperationException {
        Random random = new Random(percent);
        for (int i = 0; i < 60; i++) {
            int[] tokens = tokens(random, percent);
            double[] expected = ofCoreNlp(tokens);

            double[] scores = new double[exact.transitions()];
            exact.score(tokens, new double[exact.units()], scores);
            assertThat(scores).isEqualTo(expected);

            float[] near = new float[fast.transitions()];
            float bound = fast.score(tokens, new float[fast.units()], near);
            assertThat(bound).isFinite();
            for (int transition = 0; transition < expected.length; transition++) {
                assertThat(Math.abs(near[transition] - expected[transition])).isLessThanOrEqualTo(bound);
            }
        }
    }

    /** Where the bound is of no use, it is at least not far from what it bounds; or nothing would ever be certain. */
    @ParameterizedTest
    @ValueSource(ints = {10, 60})
    void theBoundIsSmallAgainstTheScores(int percent) {
        Random random = new Random(percent);
        for (int i = 0; i < 60; i++) {
            float[] scores = new float[fast.transitions()];
            float bound = fast.score(tokens(random, percent), new float[fast.units()], scores);
            double spread = range(scores);
            assertThat((double) bound).isLessThan(spread / 100);
        }
    }

    private static double range(float[] scores) {
        float[] sorted = Arrays.copyOf(scores, scores.length);
        Arrays.sort(sorted);
        return (double) sorted[sorted.length - 1] - sorted[0];
    }

    /** The first children are not there more often than any other input, as in real states. */
    private static int[] tokens(Random random, int percent) {
        int[] tokens = new int[ParserInput.TOKENS];
        for (int input = 0; input < tokens.length; input++) {
            int none = input < ParserInput.TAGS
                    ? MODEL.word(MODEL.none())
                    : input < ParserInput.LABELS ? MODEL.tag(MODEL.none()) : MODEL.label(MODEL.none());
            tokens[input] = random.nextInt(100) < percent ? random.nextInt(MODEL.embeddings().length) : none;
        }
        return tokens;
    }

    private static double[] ofCoreNlp(int[] tokens) throws ReflectiveOperationException {
        Field network = DependencyParser.class.getDeclaredField("classifier");
        network.setAccessible(true);
        Object classifier = network.get(PARSER);
        Method scores = classifier.getClass().getDeclaredMethod("computeScores", int[].class);
        scores.setAccessible(true);
        return (double[]) scores.invoke(classifier, (Object) tokens);
    }
}
