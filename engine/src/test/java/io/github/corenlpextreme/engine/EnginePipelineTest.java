package io.github.corenlpextreme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.lemma.LemmaAnnotator;
import io.github.corenlpextreme.engine.tagger.PosAnnotator;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotators in a program that knows CoreNLP only. */
class EnginePipelineTest {

    private static final StanfordCoreNLP STOCK = new StanfordCoreNLP(properties());
    private static final StanfordCoreNLP FAST = fast();

    private static final List<Class<? extends CoreAnnotation<SemanticGraph>>> GRAPHS = List.of(
            SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class,
            SemanticGraphCoreAnnotations.CollapsedDependenciesAnnotation.class,
            SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class,
            SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class,
            SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class);

    @Test
    void coreNlpTakesThemInPlaceOfItsOwn() {
        assertThat(StanfordCoreNLP.getExistingAnnotator("lemma")).isInstanceOf(LemmaAnnotator.class);
        assertThat(StanfordCoreNLP.getExistingAnnotator("pos"))
                .isInstanceOfSatisfying(
                        PosAnnotator.class, pos -> assertThat(pos.isFast()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The colours were organised by Smith & Co. on 12 May. She's been fed_up and gave_in!",
                "children's geese ran; the better men had gone, running and running.",
                "THEY WERE FOUND_OUT by an unbelievablyextraordinarilylongwordthatisratherlongerthanforty.",
                "“Zoë,” he said, can't I put the cut_down trees down?"
            })
    void everyKeyOfEveryTokenIsTheSame(String text) {
        assertThat(annotated(FAST, text)).isEqualTo(annotated(STOCK, text));
        assertThat(annotated(FAST, text)).as("from memory").isEqualTo(annotated(STOCK, text));
    }

    /** Every key of every token, and every edge of every graph. */
    private static List<?> annotated(StanfordCoreNLP pipeline, String text) {
        Annotation document = new Annotation(text);
        pipeline.annotate(document);
        List<Object> all = new ArrayList<>(document.get(CoreAnnotations.TokensAnnotation.class));
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            for (Class<? extends CoreAnnotation<SemanticGraph>> graph : GRAPHS) {
                sentence.get(graph).edgeListSorted().forEach(edge -> all.add(described(edge)));
            }
        }
        return all;
    }

    private static String described(SemanticGraphEdge edge) {
        return edge.getRelation().toString()
                + edge.getRelation().getLongName()
                + place(edge.getGovernor())
                + place(edge.getDependent())
                + edge.getWeight()
                + edge.isExtra();
    }

    private static String place(IndexedWord word) {
        return "|" + word.index() + "/" + word.copyCount() + " " + word.word() + "|";
    }

    private static Properties properties() {
        return PropertiesUtils.asProperties("annotators", "tokenize,pos,lemma,depparse");
    }

    private static StanfordCoreNLP fast() {
        StanfordCoreNLP.clearAnnotatorPool(); // see EnginePipeline
        return new EnginePipeline(properties());
    }
}
