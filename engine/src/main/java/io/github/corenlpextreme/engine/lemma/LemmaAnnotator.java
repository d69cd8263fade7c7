package io.github.corenlpextreme.engine.lemma;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.MorphaAnnotator;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.engine.cache.GenerationCache;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's {@code lemma}. A lemma is a function of the word and its tag, so it
 * is asked of CoreNLP once and then remembered. Safe for many threads.
 */
public final class LemmaAnnotator extends MorphaAnnotator {

    private static final int CAPACITY = 100_000; // pairs of a generation; more than are in use in most texts
    private static final int LONGEST_WORD = 40; // characters; longer ones rarely come again

    private record TaggedForm(String word, @Nullable String tag) {}

    /** Each has a buffer of 32 KB, too much to make one for each word. CoreNLP too asks one for many words. */
    private final ThreadLocal<Morphology> rules = ThreadLocal.withInitial(Morphology::new);

    private final GenerationCache<TaggedForm, String> lemmas = new GenerationCache<>(CAPACITY, this::stockLemma);

    public LemmaAnnotator() {
        super(false);
        EngineUse.note(this, Annotator.STANFORD_LEMMA, true);
    }

    @Override
    public void annotate(Annotation document) {
        List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
        if (StockMode.isOn() || sentences == null) {
            super.annotate(document);
            return;
        }
        for (CoreMap sentence : sentences) {
            for (CoreLabel token : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
                token.setLemma(lemma(new TaggedForm(token.word(), token.tag())));
            }
        }
    }

    private String lemma(TaggedForm form) {
        return form.word().length() > LONGEST_WORD ? stockLemma(form) : lemmas.get(form);
    }

    /** By the original's rules. Parts of verbs that an underscore joins are known to its annotator only. */
    private String stockLemma(TaggedForm form) {
        boolean simple =
                form.tag() != null && !form.tag().isEmpty() && form.word().indexOf('_') < 0;
        return simple ? rules.get().lemma(form.word(), form.tag()) : annotatedLemma(form);
    }

    /** Of a text of one word. */
    private String annotatedLemma(TaggedForm form) {
        CoreLabel token = new CoreLabel();
        token.setWord(form.word());
        token.setTag(form.tag());
        CoreMap sentence = new ArrayCoreMap();
        sentence.set(CoreAnnotations.TokensAnnotation.class, List.of(token));
        super.annotate(new Annotation(List.of(sentence)));
        return token.lemma();
    }
}
