package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.DefaultPaths;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * CoreNLP's {@code pos}, several times faster and with the same tags, by {@code customAnnotatorClass.pos}. It reads the
 * properties of {@code pos}. A model or setting that it does not know is left to CoreNLP's own annotator, which is
 * logged. Safe for many threads.
 */
public final class PosAnnotator implements Annotator {

    private static final int CAPACITY = 100_000; // words of a generation; more than are in use in most texts
    private static final String UNTAGGED = "X"; // as CoreNLP has it in sentences that are too long

    private final Annotator stock;
    private final Optional<TableTagger> tagger;
    private final int longest;

    /** As CoreNLP makes its custom annotators. */
    public PosAnnotator(String name, Properties properties) {
        this.longest = PropertiesUtils.getInt(properties, name + ".maxlen", Integer.MAX_VALUE);
        if (PropertiesUtils.getBool(properties, name + ".reuseTags", false)) {
            this.stock = new POSTaggerAnnotator(name, properties);
            this.tagger = Optional.empty();
        } else {
            MaxentTagger model =
                    new MaxentTagger(properties.getProperty(name + ".model", DefaultPaths.DEFAULT_POS_MODEL));
            this.stock = new POSTaggerAnnotator(model, longest, 1);
            this.tagger = TableTagger.of(model, CAPACITY);
        }
        EngineUse.note(name, isFast());
    }

    /** Whether tags come from tables; otherwise CoreNLP's own annotator does the work. */
    public boolean isFast() {
        return tagger.isPresent();
    }

    @Override
    public void annotate(Annotation document) {
        if (isFast() && !StockMode.isOn()) {
            annotate(document, tagger.get());
        } else {
            stock.annotate(document);
        }
    }

    private void annotate(Annotation document, TableTagger tables) {
        for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
            List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
            if (tokens.size() > longest) {
                tokens.forEach(token -> token.setTag(UNTAGGED));
                continue;
            }
            String[] tags = tables.tag(tokens);
            for (int i = 0; i < tags.length; i++) {
                tokens.get(i).setTag(tags[i]);
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return stock.requires();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return stock.requirementsSatisfied();
    }
}
