package io.github.corenlpextreme.engine.depparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.corenlpextreme.engine.graphs.GraphText;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All five graphs against CoreNLP's, with the same pipeline. */
@SuppressWarnings("deprecation") // of two graphs, which some annotators still read
class DependencyAnnotatorTest {

    private static final StanfordCoreNLP TOKENS = new StanfordCoreNLP(
            PropertiesUtils.asProperties("annotators", "tokenize,pos", "ssplit.isOneSentence", "true"));
    private static final DependencyAnnotator ALL = new DependencyAnnotator(PropertiesUtils.asProperties());

    private static final List<String> SENTENCES = List.of(
            "Dogs, cats and birds or fish are neither kept nor sold, but eaten and praised.",
            "He was seen and praised by the woman who wanted to buy and sell the houses that she was shown.",
            "Bill flies to France and from Serbia, and Mary walks to and from work.",
            "She lives in and around Paris, or near and far from it, out of town, next to the river.",
            "In front of the house, because of the rain, on account of him, along with her, with respect to it.",
            "A lot of people, some of the men, many of them, both of us, a couple of dogs and dozens of cats came.",
            "The man whose dog that barked at me bit, who I saw with the girl that sang, was told to leave.",
            "What does Mary seem to have wanted him to try to do?",
            "Not only he but also she, as well as they, not to mention us, instead of you, rather than me.",
            "The book was written by him by the sea by noon and read and sold.",
            "Persuade them to let us help him finish asking her to stop.",
            "That that is is that that is not is not.",
            "of of of of and and by by which which who to to",
            "Yes",
            ".",
            "which");

    @ParameterizedTest
    @MethodSource("texts")
    void allGraphsAreCoreNlps(String text) {
        Annotation fast = parsed(ALL, text);
        Annotation stock = new Annotation(text);
        StockMode.run(() -> annotate(ALL, stock));
        assertThat(graphs(fast)).isEqualTo(graphs(stock));
    }

    static List<String> texts() {
        List<String> texts = new ArrayList<>(SENTENCES);
        texts.add(String.join(" ", SENTENCES)); // about 200 tokens, one sentence
        List<String> words = new ArrayList<>(List.of(String.join(" ", SENTENCES).split(" ")));
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(words, random);
            texts.add(String.join(" ", words.subList(0, 25)));
        }
        return texts;
    }

    /** For CoreNLP relations of another language are no Universal Dependencies, whatever their names. */
    @Test
    void soTheyAreIfTheRelationsAreThoseOfAnotherLanguage() {
        DependencyAnnotator other =
                new DependencyAnnotator(PropertiesUtils.asProperties("depparse.language", "Spanish"));

        for (String text : SENTENCES) {
            Annotation stock = new Annotation(text);
            StockMode.run(() -> annotate(other, stock));
            assertThat(graphs(parsed(other, text))).as(text).isEqualTo(graphs(stock));
        }
        assertThat(EngineUse.parts(other)).containsEntry("depparse", true).containsEntry("depparse.graphs", false);
    }

    @Test
    void singlePrecisionDecidesAlmostAlways() {
        texts().forEach(text -> parsed(ALL, text));
        TableParser parser = ALL.parser().orElseThrow();
        assertThat(parser.decisions()).isPositive();
        assertThat(parser.fallbacks()).isLessThan(parser.decisions() / 50);
    }

    @Test
    void eightThreadsAtOnceFindWhatOneFinds() throws Exception {
        List<String> texts = texts();
        List<String> alone =
                texts.stream().map(text -> graphs(parsed(ALL, text))).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> found = IntStream.range(0, 8)
                    .mapToObj(seed -> threads.submit(() -> shuffled(texts, seed)))
                    .toList();
            for (Future<List<String>> one : found) {
                assertThat(one.get(2, TimeUnit.MINUTES)).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> shuffled(List<String> texts, int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        String[] graphs = new String[texts.size()];
        order.forEach(i -> graphs[i] = graphs(parsed(ALL, texts.get(i))));
        return List.of(graphs);
    }

    @Test
    void theCollapsedGraphsCanBeLeftOut() {
        DependencyAnnotator three =
                new DependencyAnnotator(PropertiesUtils.asProperties(DependencyAnnotator.COLLAPSED, "false"));
        for (String text : SENTENCES) {
            Annotation stock = new Annotation(text);
            StockMode.run(() -> annotate(three, stock));
            Annotation some = parsed(three, text);
            assertThat(graphs(some)).isEqualTo(graphs(stock)).doesNotContain("Collapsed");
            String all = graphs(parsed(ALL, text));
            assertThat(all).contains("CollapsedDependencies", "CollapsedCCProcessedDependencies");
            assertThat(all.split("Basic")[1]).isEqualTo(graphs(some).split("Basic")[1]);
        }
    }

    /** CoreNLP loads no annotator, such as {@code kbp}, whose needs no annotator before it satisfies. */
    @Test
    void whatIsLeftOutIsNotPromised() {
        DependencyAnnotator three =
                new DependencyAnnotator(PropertiesUtils.asProperties(DependencyAnnotator.COLLAPSED, "false"));
        assertThat(three.requirementsSatisfied())
                .contains(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class)
                .doesNotContain(
                        SemanticGraphCoreAnnotations.CollapsedDependenciesAnnotation.class,
                        SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class);
        assertThat(ALL.requirementsSatisfied())
                .contains(SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class);
    }

    @Test
    void anInterruptedThreadStopsAsInCoreNlp() {
        Annotation document = new Annotation("Stop it now, please.");
        TOKENS.annotate(document);
        CoreMap sentence =
                document.get(CoreAnnotations.SentencesAnnotation.class).get(0);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ALL.doOneSentence(document, sentence)).isInstanceOf(RuntimeInterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Annotation parsed(DependencyAnnotator annotator, String text) {
        Annotation document = new Annotation(text);
        annotate(annotator, document);
        return document;
    }

    private static void annotate(DependencyAnnotator annotator, Annotation document) {
        TOKENS.annotate(document);
        annotator.annotate(document);
    }

    private static String graphs(Annotation document) {
        StringBuilder text = new StringBuilder();
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            add(text, sentence, SemanticGraphCoreAnnotations.CollapsedDependenciesAnnotation.class);
            add(text, sentence, SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class);
            add(text, sentence, SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
            add(text, sentence, SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class);
            add(text, sentence, SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class);
            text.append(sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                    .map(CoreLabel::toShorterString)
                    .toList());
        }
        return text.toString();
    }

    private static void add(
            StringBuilder text, CoreMap sentence, Class<? extends CoreAnnotation<SemanticGraph>> graph) {
        if (sentence.containsKey(graph)) {
            text.append(graph.getSimpleName()).append('\n');
            text.append(GraphText.of(sentence.get(graph))).append('\n');
        }
    }
}
