package io.github.corenlpextreme.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.Dictionaries;
import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.trees.ud.CoNLLUFeatures;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotationTextTest {

    @Test
    void equalDocumentsHaveTheSameLines() {
        assertThat(difference(changed -> {})).isEmpty();
    }

    /** What is changed, and at the end of which path that is seen. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"changesOfValues", "changesOfSharing", "changesOfGraphs", "changesOfMentions"})
    void aChangeIsSeen(String path, Consumer<SpokenDocument> change) {
        TextDifference difference = difference(change).orElseThrow();

        assertThat(difference.stock() + difference.engine()).contains(path + "\t");
    }

    static Stream<Arguments> changesOfValues() {
        return Stream.of(
                change(
                        "TokensAnnotation[0].PartOfSpeechAnnotation",
                        doc -> token(doc).setTag("NNP")),
                change("TokensAnnotation[0].LemmaAnnotation", doc -> token(doc).setLemma("anna")),
                change("TokensAnnotation[0].LemmaAnnotation", doc -> token(doc).setLemma(null)),
                change("TokensAnnotation[0].TextAnnotation", doc -> token(doc).setWord("Anna\nx\tString y")),
                change("TokensAnnotation[0].TextAnnotation", doc -> token(doc).setWord("Аnna")), // a Cyrillic letter
                change("TokensAnnotation[2].NumericCompositeValueAnnotation", doc -> number(doc, 3)),
                change("TokensAnnotation[2].NumericCompositeValueAnnotation", doc -> number(doc, 3.0)),
                change("TokensAnnotation[2].NumericCompositeValueAnnotation", doc -> number(doc, Math.nextUp(3.0))),
                change("TokensAnnotation[2].TimexAnnotation.xml", doc -> timex(doc, "P4D", 1)),
                change("TokensAnnotation[2].TimexAnnotation.beginPoint", doc -> timex(doc, "P3D", 2)),
                change(
                        "TreeAnnotation.daughterTrees[0].score",
                        doc -> doc.tree.firstChild().setScore(-0.0)),
                change("TreeAnnotation.label.ValueAnnotation", doc -> doc.tree.setValue("FRAG")),
                change("RelationTriplesAnnotation[0].confidence", AnnotationTextTest::triple),
                change("SentencesAnnotation[0].CharacterOffsetBeginAnnotation", AnnotationTextTest::offset));
    }

    static Stream<Arguments> changesOfSharing() {
        return Stream.of(
                change("SentencesAnnotation[0].TokensAnnotation[0]", doc -> Collections.swap(doc.tokens, 0, 1)),
                change("SentencesAnnotation[0].TokensAnnotation", doc -> doc.tokens.remove(2)),
                change("SentencesAnnotation[0].TokensAnnotation", AnnotationTextTest::copies));
    }

    static Stream<Arguments> changesOfGraphs() {
        return Stream.of(
                change(".edges[0].weight", doc -> edge(doc, "nsubj", Math.nextUp(1.0), false)),
                change(".edges[0].isExtra", doc -> edge(doc, "nsubj", 1.0, true)),
                change(".edges[0].relation", doc -> edge(doc, "obj", 1.0, false)),
                change(".edges[0].relation", doc -> edge(doc, "nsubj:pass", 1.0, false)),
                change(".edges", doc -> doc.graph.removeEdge(edge(doc))),
                change(".words[0].label", AnnotationTextTest::otherOrderOfWords),
                change(".roots[0].label", doc -> doc.graph.setRoot(doc.words.get(0))),
                change(".words[0].copyCount", doc -> doc.words.get(0).setCopyCount(1)),
                change(".words[0].pseudoPosition", doc -> doc.words.get(0).setPseudoPosition(0.5)),
                change(".comments", doc -> doc.graph.addComment("none")));
    }

    static Stream<Arguments> changesOfMentions() {
        return Stream.of(
                change("NamedEntityTagProbsAnnotation{O}", doc -> doc.probabilities.put("O", Math.nextUp(0.9))),
                change("NamedEntityTagProbsAnnotation{X}", doc -> doc.probabilities.put("X", 0.0)),
                change("MentionsAnnotation[0].NamedEntityTagAnnotation", doc -> tag(doc, "CITY")),
                change("{7}.mentions[0].gender", doc -> chains(doc, Dictionaries.Gender.UNKNOWN, "Anna")),
                change("{7}.mentions[0].mentionSpan", doc -> chains(doc, Dictionaries.Gender.FEMALE, "Ann")));
    }

    @Test
    void whichOfEqualObjectsStandsForAWordOfAGraphIsNoChange() {
        assertThat(difference(changed -> changed.graph.setRoot(new IndexedWord(changed.tokens.get(1)))))
                .isEmpty();
    }

    @Test
    void theOrderOfAHashTableIsNone() {
        Map<String, Double> colliding = new HashMap<>(Map.of("Aa", 1.0, "BB", 2.0)); // the same hash
        Map<String, Double> turned = new HashMap<>();
        List.copyOf(colliding.keySet()).stream()
                .sorted(Collections.reverseOrder())
                .forEach(key -> turned.put(key, colliding.get(key)));

        assertThat(textWith(turned)).isEqualTo(textWith(colliding));
    }

    @Test
    void aMapOfCoreNlpsOwnIsLookedInto() {
        assertThat(textWith(new CoNLLUFeatures("Case=Nom|Number=Sing")))
                .isEqualTo(textWith(new CoNLLUFeatures("Case=Nom|Number=Sing")))
                .isNotEqualTo(textWith(new CoNLLUFeatures("Case=Nom|Number=Plur")))
                .isNotEqualTo(textWith(new CoNLLUFeatures("Case=Nom")));
    }

    @Test
    void whatItCannotLookIntoIsNotPassedOver() {
        assertThatThrownBy(() -> textWith(new StringJoiner(","))).hasMessageContaining("java.util.StringJoiner");
    }

    private static String textWith(Object value) {
        Annotation document = new Annotation("");
        document.set(AnyValue.class, value);
        return AnnotationText.of(document);
    }

    private static final class AnyValue implements CoreAnnotation<Object> {

        @Override
        public Class<Object> getType() {
            return Object.class;
        }
    }

    private static Optional<TextDifference> difference(Consumer<SpokenDocument> change) {
        SpokenDocument changed = new SpokenDocument();
        change.accept(changed);
        return TextDifference.between(
                AnnotationText.of(new SpokenDocument().document), AnnotationText.of(changed.document));
    }

    private static Arguments change(String path, Consumer<SpokenDocument> change) {
        return Arguments.of(path, change);
    }

    private static CoreLabel token(SpokenDocument spoken) {
        return spoken.tokens.get(0);
    }

    private static void number(SpokenDocument spoken, Number value) {
        spoken.tokens.get(2).set(CoreAnnotations.NumericCompositeValueAnnotation.class, value);
    }

    private static void timex(SpokenDocument spoken, String value, int begin) {
        spoken.tokens.get(2).set(TimeAnnotations.TimexAnnotation.class, SpokenDocument.timex(value, begin));
    }

    private static void triple(SpokenDocument spoken) {
        spoken.sentence.set(
                NaturalLogicAnnotations.RelationTriplesAnnotation.class, List.of(spoken.triple(Math.nextDown(0.5))));
    }

    private static void offset(SpokenDocument spoken) {
        spoken.sentence.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
    }

    private static void copies(SpokenDocument spoken) {
        spoken.sentence.set(
                CoreAnnotations.TokensAnnotation.class,
                spoken.tokens.stream().map(CoreLabel::new).toList());
    }

    private static SemanticGraphEdge edge(SpokenDocument spoken) {
        return spoken.graph.edgeIterable().iterator().next();
    }

    /** Another first edge. */
    private static void edge(SpokenDocument spoken, String relation, double weight, boolean extra) {
        SemanticGraph graph = new SemanticGraph();
        spoken.words.forEach(graph::addVertex);
        graph.addRoot(spoken.words.get(1));
        graph.addEdge(spoken.words.get(1), spoken.words.get(0), SpokenDocument.relation(relation), weight, extra);
        graph.addEdge(spoken.words.get(1), spoken.words.get(2), SpokenDocument.relation("obl:in"), 1.0, false);
        spoken.sentence.set(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class, graph);
    }

    private static void otherOrderOfWords(SpokenDocument spoken) {
        IndexedWord first = spoken.words.get(0);
        SemanticGraphEdge edge = edge(spoken);
        spoken.graph.removeVertex(first);
        spoken.graph.addVertex(first);
        spoken.graph.addEdge(edge);
    }

    private static void tag(SpokenDocument spoken, String tag) {
        spoken.mention.set(CoreAnnotations.NamedEntityTagAnnotation.class, tag);
    }

    private static void chains(SpokenDocument spoken, Dictionaries.Gender gender, String span) {
        spoken.document.set(CorefCoreAnnotations.CorefChainAnnotation.class, SpokenDocument.chains(gender, span));
    }
}
