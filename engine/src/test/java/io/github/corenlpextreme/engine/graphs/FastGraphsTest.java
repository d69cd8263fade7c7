package io.github.corenlpextreme.engine.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.trees.GrammaticalStructure;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs against CoreNLP's, of trees that no parser would find in any text. */
class FastGraphsTest {

    private static final StockGraphs STOCK = new StockGraphs(GrammaticalStructure.Extras.NONE, true);

    private final FastGraphs fast = FastGraphs.create(true).orElseThrow();

    /** The last column says how many trees are not to be left to CoreNLP, or the test would test nothing. */
    @ParameterizedTest
    @CsvSource({
        "1, 36, 20, 8",
        "2, 36, 50, 20",
        "4, 36, 400, 200",
        "7, 5, 800, 100",
        "9, 36, 800, 400",
        "13, 8, 500, 100"
    })
    void allGraphsAreCoreNlps(int length, int choices, int trees, int least) {
        Random random = new Random(length);
        int made = 0;
        for (int i = 0; i < trees; i++) {
            RandomTree tree = RandomTree.of(random, length, choices);
            Optional<SentenceGraphs> graphs = fast.make(tree.tokens(), tree.heads(), tree.relations());
            if (graphs.isPresent()) {
                made++;
                assertThat(GraphText.of(graphs.get()))
                        .as(tree::described)
                        .isEqualTo(GraphText.of(STOCK.make(tree.structure())));
            }
        }
        assertThat(made).isGreaterThanOrEqualTo(least);
    }

    /** {@code who} takes the place of a word in its clause, and has a clause with a {@code that} in it of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"nsubj", "obj", "conj", "xcomp"})
    void aReferentThatHasAReferentIsNotLeftToCoreNlp(String relation) {
        RandomTree tree = RandomTree.parse("""
                1 men/NNS nsubj 6
                2 came/VBD acl:relcl 1
                3 who/WP %s 2
                4 sang/VBD acl:relcl 3
                5 that/WDT obj 4
                6 saw/VBD root 0
                """.formatted(relation));

        SentenceGraphs graphs =
                fast.make(tree.tokens(), tree.heads(), tree.relations()).orElseThrow();

        assertThat(GraphText.of(graphs)).isEqualTo(GraphText.of(STOCK.make(tree.structure())));
        assertThat(GraphText.of(graphs.enhanced()).lines().filter(line -> line.startsWith("ref ")))
                .hasSize(2);
    }

    /** CoreNLP's order decides which word takes the place of the pronoun. */
    @Test
    void twoWordsWithOneReferentAreLeftToCoreNlp() {
        RandomTree tree = RandomTree.parse("""
                1 which/NN acl:relcl 3
                2 which/VBD root 0
                3 which/NN acl:relcl 4
                4 by/JJ acl:relcl 2
                """);

        assertThat(fast.make(tree.tokens(), tree.heads(), tree.relations())).isEmpty();
    }

    @Test
    void withoutTheCollapsedGraphsTheOthersAreTheSame() {
        FastGraphs three = FastGraphs.create(false).orElseThrow();
        Random random = new Random(5);
        RandomTree tree = Stream.generate(() -> RandomTree.of(random, 6, 36))
                .filter(any ->
                        fast.make(any.tokens(), any.heads(), any.relations()).isPresent())
                .findFirst()
                .orElseThrow();
        SentenceGraphs all =
                fast.make(tree.tokens(), tree.heads(), tree.relations()).orElseThrow();
        SentenceGraphs some =
                three.make(tree.tokens(), tree.heads(), tree.relations()).orElseThrow();
        assertThat(some.collapsed()).isNull();
        assertThat(some.ccProcessed()).isNull();
        assertThat(GraphText.of(some.enhancedPlusPlus())).isEqualTo(GraphText.of(all.enhancedPlusPlus()));
        assertThat(GraphText.of(some.enhanced())).isEqualTo(GraphText.of(all.enhanced()));
        assertThat(GraphText.of(some.basic())).isEqualTo(GraphText.of(all.basic()));
    }
}
