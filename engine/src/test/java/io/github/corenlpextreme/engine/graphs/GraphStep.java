package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A step that changes the edges of any graph, and CoreNLP's own method for it. */
enum GraphStep {
    CONJUNCTS("treatCC") {
        @Override
        boolean take(EdgeList edges, BasicTree words) {
            return ConjunctPropagation.add(edges, words);
        }
    },
    CONTROLLED_VERBS("addExtraNSubj") {
        @Override
        boolean take(EdgeList edges, BasicTree words) {
            ControlledVerbs.add(edges, words);
            return true;
        }
    },
    PASSIVE_SUBJECTS("correctSubjPass") {
        @Override
        boolean take(EdgeList edges, BasicTree words) {
            return PassiveSubjects.correct(edges);
        }
    };

    private final String method;

    GraphStep(String method) {
        this.method = method;
    }

    /** Whether it was done. */
    abstract boolean take(EdgeList edges, BasicTree words);

    /** The graph behind this step, if it is not left to CoreNLP. */
    Optional<String> ours(WordGraph graph) {
        EdgeList edges = graph.edgeList();
        return take(edges, graph.tree()) ? Optional.of(GraphText.of(edges.graph())) : Optional.empty();
    }

    /** As CoreNLP goes from one graph to the next. */
    String stock(WordGraph graph) {
        SemanticGraph changed = graph.edgeList().graph();
        try {
            Method step = UniversalEnglishGrammaticalStructure.class.getDeclaredMethod(method, SemanticGraph.class);
            step.setAccessible(true);
            step.invoke(null, changed);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
        List<TypedDependency> dependencies = new ArrayList<>(changed.typedDependencies());
        Collections.sort(dependencies);
        return GraphText.of(new SemanticGraph(dependencies));
    }
}
