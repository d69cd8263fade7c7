package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine.AnnotationDamage;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells an annotation from what CoreNLP leaves in its place when an annotator fails: it catches errors, also when
 * memory runs out, and goes on with {@code X} for every tag, a flat {@code X} for a tree, {@code O} for every
 * entity, or nothing (read in the annotators of CoreNLP 4.5.10). Immutable.
 */
final class DegradationDetector {

    private static final String FAILED = "X";

    /** How to see in a sentence that an annotator has failed, and from which length on that is to be expected. */
    private record SentenceCheck(String annotator, Predicate<CoreMap> failed, int maxTokens) {

        boolean isTooLong(CoreMap sentence) {
            return KeptSentences.tokensOf(sentence).size() > maxTokens;
        }

        boolean hasFailedOn(CoreMap sentence) {
            return isTooLong(sentence) || !KeptSentences.tokensOf(sentence).isEmpty() && failed.test(sentence);
        }
    }

    private final List<SentenceCheck> checks = new ArrayList<>();

    DegradationDetector(PipelineSettings settings) {
        boolean tagsOfEnglish = !settings.properties().containsKey("pos.model");
        add(settings, "pos", sentence -> lacksTags(sentence, tagsOfEnglish));
        add(settings, "lemma", sentence -> any(sentence, token -> token.lemma() == null));
        add(settings, "ner", sentence -> any(sentence, token -> token.ner() == null));
        add(settings, "parse", DegradationDetector::lacksTree);
        add(settings, "depparse", DegradationDetector::lacksDependencies);
    }

    private void add(PipelineSettings settings, String annotator, Predicate<CoreMap> failed) {
        if (settings.annotators().contains(annotator)) {
            checks.add(new SentenceCheck(annotator, failed, maxTokens(settings, annotator)));
        }
    }

    /** What is missing in a document that the pipeline has finished. */
    AnnotationDamage find(Annotation document) {
        List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
        if (sentences == null) {
            return AnnotationDamage.NONE;
        }
        TreeSet<String> missing = new TreeSet<>();
        boolean expected = true;
        for (SentenceCheck check : checks) {
            List<CoreMap> damaged =
                    sentences.stream().filter(check::hasFailedOn).toList();
            if (!damaged.isEmpty()) {
                missing.add(check.annotator());
                expected &= damaged.stream().allMatch(check::isTooLong);
            }
        }
        return missing.isEmpty() ? AnnotationDamage.NONE : new AnnotationDamage(List.copyOf(missing), expected);
    }

    /** In English no tag is called X; other models give it to foreign words, so that one alone says nothing. */
    private static boolean lacksTags(CoreMap sentence, boolean english) {
        List<CoreLabel> tokens = KeptSentences.tokensOf(sentence);
        return any(sentence, token -> token.tag() == null)
                || (english || tokens.size() > 1) && tokens.stream().allMatch(token -> FAILED.equals(token.tag()));
    }

    private static boolean lacksTree(CoreMap sentence) {
        Tree tree = sentence.get(TreeCoreAnnotations.TreeAnnotation.class);
        return tree == null || FAILED.equals(tree.value());
    }

    private static boolean lacksDependencies(CoreMap sentence) {
        SemanticGraph graph = sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
        return graph == null || graph.isEmpty();
    }

    private static boolean any(CoreMap sentence, Predicate<CoreLabel> test) {
        return KeptSentences.tokensOf(sentence).stream().anyMatch(test);
    }

    /** The annotators skip longer sentences; none or a negative number means that they skip none. */
    private static int maxTokens(PipelineSettings settings, String annotator) {
        String given =
                settings.properties().getOrDefault(annotator + ".maxlen", "0").strip();
        int maxTokens = given.matches("\\d{1,9}") ? Integer.parseInt(given) : 0;
        return maxTokens == 0 ? Integer.MAX_VALUE : maxTokens;
    }
}
