package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.tagger.maxent.ContextKind;
import edu.stanford.nlp.tagger.maxent.TrigramModel;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import io.github.corenlpextreme.engine.tagger.WordEntry.WordTraits;
import io.github.corenlpextreme.engine.tagger.WordEntry.WordWeights;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What a model says of words, looked up once for each word that is in use. Safe for many threads. */
final class WordTable {

    private static final int COMPANY_WINDOW = 3; // words behind a word that CoreNLP looks at for the end of a company

    private final TrigramModel model;
    private final List<ContextKind> contexts;
    private final List<ContextKind> rareContexts;
    private final Map<double[], WeightVector> vectors = new ConcurrentHashMap<>(); // by identity, as arrays are
    private final GenerationCache<String, WordEntry> words;
    private final WordEntry end;
    private final WordEntry outside;

    /** @param capacity words that are remembered for sure; up to three times as many are, at 1 to 2 KB each */
    WordTable(TrigramModel model, int capacity) {
        this.model = model;
        this.contexts = model.contexts();
        this.rareContexts = model.rareContexts();
        this.words = new GenerationCache<>(capacity, word -> entry(model.form(word)));
        this.end = entry(TrigramModel.END);
        this.outside = entry(TrigramModel.OUTSIDE);
    }

    WordEntry word(String word) {
        return words.get(word);
    }

    /** The mark behind the last word. */
    WordEntry end() {
        return end;
    }

    /** What stands where there is no word. */
    WordEntry outside() {
        return outside;
    }

    /** How many vectors {@link #collect} finds at most. */
    int mostContexts() {
        return contexts.size() + rareContexts.size();
    }

    /**
     * Finds the weights that come to a word from its surroundings, in the order in which CoreNLP adds them.
     *
     * @param sentence words, with {@link #outside} before and behind them
     * @param at of the word
     * @param into where they are put
     * @return how many there are
     */
    int collect(WordEntry[] sentence, int at, WeightVector[] into) {
        int found = 0;
        for (int context = 0; context < contexts.size(); context++) {
            WordEntry neighbour = sentence[contexts.get(context) == ContextKind.BEFORE ? at - 1 : at + 1];
            WeightVector weights = neighbour.weights.contexts()[context];
            if (weights != null) {
                into[found++] = weights;
            }
        }
        return sentence[at].traits.rare() ? collectRare(sentence, at, into, found) : found;
    }

    private int collectRare(WordEntry[] sentence, int at, WeightVector[] into, int before) {
        int found = before;
        for (int context = 0; context < rareContexts.size(); context++) {
            WeightVector weights = switch (rareContexts.get(context)) {
                case BEFORE -> sentence[at - 1].rareContexts()[context];
                case AFTER -> sentence[at + 1].rareContexts()[context];
                case CLASSES -> classes(context, sentence, at);
                case COMPANY -> vector(model.company(context, isCompany(sentence, at)));
            };
            if (weights != null) {
                into[found++] = weights;
            }
        }
        return found;
    }

    private @Nullable WeightVector classes(int context, WordEntry[] sentence, int at) {
        return vector(model.classes(
                context, sentence[at - 1].traits.form(), sentence[at].traits.form(), sentence[at + 1].traits.form()));
    }

    private boolean isCompany(WordEntry[] sentence, int at) {
        if (!sentence[at].traits.beginsCompany()) {
            return false;
        }
        for (int next = at; next <= at + COMPANY_WINDOW && sentence[next] != outside; next++) {
            if (sentence[next].traits.endsCompany()) {
                return true;
            }
        }
        return false;
    }

    /** See {@link WordEntry#rareContexts}. */
    private @Nullable WeightVector[] besideRare(String form) {
        return besides(rareContexts, context -> model.besideRare(context, form));
    }

    private WordEntry entry(String form) {
        boolean rare = model.isRare(form);
        WordTraits traits =
                new WordTraits(form, model.candidates(form), rare, model.beginsCompany(form), model.endsCompany(form));
        return new WordEntry(
                traits,
                new WordWeights(
                        WeightVector.scaled(model.local(form, rare)),
                        besides(contexts, context -> model.beside(context, form)),
                        rare ? starts(form, true) : new WeightVector[0],
                        rare ? starts(form, false) : new WeightVector[0]),
                () -> besideRare(form));
    }

    private @Nullable WeightVector[] besides(List<ContextKind> kinds, IntFunction<Optional<double[]>> weights) {
        @Nullable WeightVector[] besides = new WeightVector[kinds.size()];
        for (int context = 0; context < besides.length; context++) {
            if (kinds.get(context) == ContextKind.BEFORE || kinds.get(context) == ContextKind.AFTER) {
                besides[context] = vector(weights.apply(context));
            }
        }
        return besides;
    }

    private WeightVector[] starts(String form, boolean first) {
        return model.rareStarts(form, first).stream()
                .map(this::vector)
                .filter(Objects::nonNull)
                .toArray(WeightVector[]::new);
    }

    private @Nullable WeightVector vector(Optional<double[]> logs) {
        return logs.map(some -> vectors.computeIfAbsent(some, WeightVector::of)).orElse(null);
    }
}
