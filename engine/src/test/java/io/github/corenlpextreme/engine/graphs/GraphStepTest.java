package io.github.corenlpextreme.engine.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each step against CoreNLP's method, on graphs with edges that trees hardly or never lead to: equal ones, several
 * between two words, circles.
 */
class GraphStepTest {

    private static final int GRAPHS = 3000;

    /** The last column says how many of the graphs are not to be left to CoreNLP, or the test would test nothing. */
    @ParameterizedTest
    @CsvSource({"CONJUNCTS, 2000", "CONTROLLED_VERBS, 3000", "PASSIVE_SUBJECTS, 2000"})
    void changesAnyGraphAsCoreNlpDoes(GraphStep step, int least) {
        Random random = new Random(step.ordinal());
        int taken = 0;
        for (int i = 0; i < GRAPHS; i++) {
            WordGraph graph = WordGraph.of(random);
            Optional<String> ours = step.ours(graph);
            if (ours.isPresent()) {
                taken++;
                assertThat(ours).as(graph::toString).hasValue(step.stock(graph));
            }
        }
        assertThat(taken).isGreaterThanOrEqualTo(least);
    }

    @Test
    void aHeadThatIsJoinedTwiceInOneWayIsSharedOnce() {
        WordGraph graph = new WordGraph(
                List.of("walk/VB", "dogs/NNS", "cats/NNS"), List.of("1>2 obj", "1>2 obj+", "1>2 iobj", "2>3 conj"));

        String ours = GraphStep.CONJUNCTS.ours(graph).orElseThrow();

        assertThat(ours).isEqualTo(GraphStep.CONJUNCTS.stock(graph));
        assertThat(ours.lines().filter(line -> line.startsWith("obj ") && line.contains("/cats ")))
                .hasSize(1);
    }

    @Test
    void aVerbIsNotJoinedAgainToItsController() {
        List<String> words = List.of("want/VB", "walk/VB", "dogs/NNS", "to/TO");
        WordGraph joined = new WordGraph(words, List.of("1>2 xcomp", "2>4 mark", "1>3 obj", "2>3 obj"));
        WordGraph free = new WordGraph(words, List.of("1>2 xcomp", "2>4 mark", "1>3 obj"));

        String ours = GraphStep.CONTROLLED_VERBS.ours(joined).orElseThrow();

        assertThat(ours).isEqualTo(GraphStep.CONTROLLED_VERBS.stock(joined)).doesNotContain("xsubj");
        assertThat(GraphStep.CONTROLLED_VERBS.ours(free).orElseThrow())
                .isEqualTo(GraphStep.CONTROLLED_VERBS.stock(free))
                .contains("xsubj");
    }

    /** CoreNLP makes the first one passive that it finds between the two, whether it is the subject or not. */
    @ParameterizedTest
    @CsvSource({"1>3 obj, 1>3 nsubj", "1>3 nsubj, 1>3 csubj", "1>3 nsubj, 1>3 nsubj+"})
    void aSubjectWithAnotherEdgeToItsVerbIsLeftToCoreNlp(String one, String other) {
        List<String> words = List.of("seen/VBN", "was/VBD", "dogs/NNS");

        assertThat(GraphStep.PASSIVE_SUBJECTS.ours(new WordGraph(words, List.of("1>2 aux:pass", one, other))))
                .isEmpty();
        assertThat(GraphStep.PASSIVE_SUBJECTS.ours(new WordGraph(words, List.of("1>2 aux:pass", other))))
                .isPresent();
    }
}
