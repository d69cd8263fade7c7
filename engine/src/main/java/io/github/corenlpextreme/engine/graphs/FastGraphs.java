package io.github.corenlpextreme.engine.graphs;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.trees.GrammaticalRelation;
import java.util.List;
import java.util.Optional;

/**
 * Makes the graphs of a sentence as CoreNLP's {@code UniversalEnglishGrammaticalStructure} does, without its
 * patterns. Immutable; safe for many threads.
 *
 * <h2>Why the graphs are CoreNLP's</h2>
 *
 * CoreNLP makes a graph of a list of dependencies, changes it step by step, makes a list again, sorts that by
 * dependent, head and name, and makes the final graph of it. So the final graph depends on which edges there are, and
 * for equal ones on their order. Each step here changes edges as CoreNLP's method of the name given there; where the
 * result would depend on the order in which CoreNLP finds matches, or on anything else than a tree whose words are not
 * copied, the step or {@link HardCases} says so, and the graphs are left to CoreNLP ({@link StockGraphs}).
 *
 * <p>In a sentence without hard cases, enhanced and enhanced++ graphs have the same edges: they differ in the steps for
 * those cases only. CoreNLP has several objects for the same word in a graph, which are equal; here it is one.
 */
public final class FastGraphs {

    /** What CoreNLP's class reads once, to do more than the steps here. */
    private static final List<String> SWITCHES = List.of("UDUseNameRelation", "UniversalEnglishGrammaticalStructure");

    private static final IndexedWord ROOT = new IndexedWord("", 0, 0);

    private final HardCases hardCases;
    private final boolean collapsed;

    private FastGraphs(HardCases hardCases, boolean collapsed) {
        this.hardCases = hardCases;
        this.collapsed = collapsed;
    }

    /**
     * Empty if CoreNLP's own class is not the one that is known here, or is set to do more.
     *
     * @param collapsed whether to make the two collapsed graphs
     */
    public static Optional<FastGraphs> create(boolean collapsed) {
        return SWITCHES.stream().anyMatch(name -> System.getProperty(name) != null)
                ? Optional.empty()
                : PhraseLists.read().map(phrases -> new FastGraphs(new HardCases(phrases), collapsed));
    }

    /**
     * Empty if CoreNLP is to make the graphs of this sentence.
     *
     * @param heads by word, from 1; 0 for the root
     * @param relations by word, from 1
     */
    public Optional<SentenceGraphs> make(List<CoreLabel> tokens, int[] heads, GrammaticalRelation[] relations) {
        IndexedWord[] words = new IndexedWord[tokens.size() + 1];
        words[0] = ROOT;
        for (int word = 1; word < words.length; word++) {
            CoreLabel token = tokens.get(word - 1);
            if (token.index() != word || token.word() == null || token.value() == null || token.tag() == null) {
                return Optional.empty();
            }
            words[word] = new IndexedWord(token);
        }
        BasicTree tree = PassiveSubjects.corrected(new BasicTree(words, heads, relations));
        return tree.length() == 0 || hardCases.anyIn(tree) ? Optional.empty() : make(tree);
    }

    private Optional<SentenceGraphs> make(BasicTree tree) {
        EdgeList basic = tree.edges();
        EdgeList enhanced = new EdgeList(basic);
        if (!CaseMarkers.add(tree, enhanced, false)
                || !ConjunctNames.add(tree, enhanced)
                || !RelativeClauses.add(tree, enhanced)
                || !ConjunctPropagation.add(enhanced, tree)) {
            return Optional.empty();
        }
        ControlledVerbs.add(enhanced, tree);
        if (!PassiveSubjects.correct(enhanced)) {
            return Optional.empty();
        }
        return collapsed
                ? withCollapsed(tree, basic, enhanced)
                : Optional.of(new SentenceGraphs(basic.graph(), enhanced.graph(), enhanced.graph(), null, null));
    }

    private static Optional<SentenceGraphs> withCollapsed(BasicTree tree, EdgeList basic, EdgeList enhanced) {
        EdgeList collapsed = new EdgeList(basic);
        if (!CaseMarkers.add(tree, collapsed, true) || !ConjunctNames.add(tree, collapsed)) {
            return Optional.empty();
        }
        EdgeList propagated = new EdgeList(collapsed);
        if (!ConjunctPropagation.add(propagated, tree)
                || !PassiveSubjects.correct(propagated)
                || !PassiveSubjects.correct(collapsed)) {
            return Optional.empty();
        }
        return Optional.of(new SentenceGraphs(
                basic.graph(), enhanced.graph(), enhanced.graph(), collapsed.graph(), propagated.graph()));
    }
}
