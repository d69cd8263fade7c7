package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TrigramModel;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Gives words the tags that one of CoreNLP's taggers gives them, from tables of what its model says: many times
 * faster, and to the last tag the same. Safe for many threads.
 */
public final class TableTagger {

    private final TrigramModel model;
    private final WordTable table;
    private final CertifiedSearch certified;
    private final ExactSearch exact;
    private final ThreadLocal<TagLattice> lattices;
    private final LongAdder sentences = new LongAdder();
    private final LongAdder repeats = new LongAdder();

    private TableTagger(TrigramModel model, int capacity) {
        this.model = model;
        this.table = new WordTable(model, capacity);
        TransitionTable transitions = new TransitionTable(model);
        this.certified = new CertifiedSearch(table, transitions);
        this.exact = new ExactSearch(table, transitions);
        this.lattices = ThreadLocal.withInitial(() -> new TagLattice(model.tagCount(), table.mostContexts()));
    }

    /**
     * Reads a tagger that is loaded; empty if its model is of another kind than {@link TrigramModel} can read.
     *
     * @param capacity words to remember, at least 1; a text's vocabulary at best. Some 2 KB each
     */
    public static Optional<TableTagger> of(MaxentTagger tagger, int capacity) {
        return TrigramModel.of(tagger).map(model -> new TableTagger(model, capacity));
    }

    /**
     * The tags of a sentence's words, in their order.
     *
     * @throws RuntimeInterruptedException if the thread was interrupted, as CoreNLP does
     */
    public String[] tag(List<? extends HasWord> sentence) {
        TagLattice lattice = lattices.get();
        fill(lattice, sentence);
        sentences.increment();
        if (!certified.search(lattice)) {
            repeats.increment();
            exact.search(lattice);
        }
        return names(lattice, sentence.size());
    }

    /** The same by the exact search alone, for comparison. */
    String[] tagExactly(List<? extends HasWord> sentence) {
        TagLattice lattice = lattices.get();
        fill(lattice, sentence);
        exact.search(lattice);
        return names(lattice, sentence.size());
    }

    /**
     * The same by the certified search alone, if it is certain, for comparison.
     *
     * @param least score of a context that it looks at
     */
    Optional<String[]> tagHastily(List<? extends HasWord> sentence, double least) {
        TagLattice lattice = lattices.get();
        fill(lattice, sentence);
        return certified.search(lattice, least) ? Optional.of(names(lattice, sentence.size())) : Optional.empty();
    }

    /** Sentences so far. */
    public long sentences() {
        return sentences.sum();
    }

    /** Sentences that were too close to call, so that they were tagged once more, exactly. */
    public long repeats() {
        return repeats.sum();
    }

    private void fill(TagLattice lattice, List<? extends HasWord> sentence) {
        if (Thread.interrupted()) {
            throw new RuntimeInterruptedException();
        }
        lattice.begin(sentence.size());
        lattice.words[0] = table.outside();
        int at = 1;
        for (HasWord word : sentence) {
            lattice.words[at++] = table.word(word.word());
        }
        lattice.words[at] = table.end();
        lattice.words[at + 1] = table.outside();
    }

    private String[] names(TagLattice lattice, int length) {
        String[] names = new String[length];
        for (int i = 0; i < length; i++) {
            names[i] = model.tag(lattice.tags[i]);
        }
        return names;
    }
}
