package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.semgraph.SemanticGraphFactory.Mode;
import edu.stanford.nlp.trees.GrammaticalStructure;

/**
 * Makes graphs with CoreNLP's code, as {@code DependencyParseAnnotator} does: in its order, and all of them, since the
 * numbers of copied words in a graph depend on the graphs before it.
 *
 * @param extras which extra dependencies collapsed graphs are to have
 * @param collapsed whether to keep the two collapsed graphs
 */
public record StockGraphs(GrammaticalStructure.Extras extras, boolean collapsed) {

    public SentenceGraphs make(GrammaticalStructure structure) {
        SemanticGraph first = make(structure, Mode.COLLAPSED);
        SemanticGraph basic = make(structure, Mode.BASIC);
        SemanticGraph ccProcessed = make(structure, Mode.CCPROCESSED);
        SemanticGraph enhanced = make(structure, Mode.ENHANCED);
        SemanticGraph enhancedPlusPlus = make(structure, Mode.ENHANCED_PLUS_PLUS);
        return new SentenceGraphs(
                basic, enhanced, enhancedPlusPlus, collapsed ? first : null, collapsed ? ccProcessed : null);
    }

    private SemanticGraph make(GrammaticalStructure structure, Mode mode) {
        return SemanticGraphFactory.makeFromTree(structure, mode, extras, null);
    }
}
