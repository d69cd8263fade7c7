package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import org.jspecify.annotations.Nullable;

/**
 * The graphs of a sentence.
 *
 * @param collapsed not made if the pipeline does not need it, as {@code ccProcessed}
 */
public record SentenceGraphs(
        SemanticGraph basic,
        SemanticGraph enhanced,
        SemanticGraph enhancedPlusPlus,
        @Nullable SemanticGraph collapsed,
        @Nullable SemanticGraph ccProcessed) {

    /** Puts them where CoreNLP does. */
    @SuppressWarnings("deprecation") // of two graphs, which some annotators still read
    public void addTo(CoreMap sentence) {
        if (collapsed != null) {
            sentence.set(SemanticGraphCoreAnnotations.CollapsedDependenciesAnnotation.class, collapsed);
        }
        sentence.set(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class, basic);
        if (ccProcessed != null) {
            sentence.set(SemanticGraphCoreAnnotations.CollapsedCCProcessedDependenciesAnnotation.class, ccProcessed);
        }
        sentence.set(SemanticGraphCoreAnnotations.EnhancedDependenciesAnnotation.class, enhanced);
        sentence.set(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class, enhancedPlusPlus);
    }
}
