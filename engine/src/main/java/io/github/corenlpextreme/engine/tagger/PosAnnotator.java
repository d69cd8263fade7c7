package io.github.corenlpextreme.engine.tagger;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.engine.stock.EngineUse;
import io.github.corenlpextreme.engine.stock.PrivateFields;
import io.github.corenlpextreme.engine.stock.StockMode;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * CoreNLP's {@code pos}, several times faster and with the same tags. A model or setting that it does not know is left
 * to CoreNLP's own annotator, which is logged. Safe for many threads.
 */
public final class PosAnnotator extends POSTaggerAnnotator {

    private static final int CAPACITY = 100_000; // words of a generation; more than are in use in most texts
    private static final String UNTAGGED = "X"; // as CoreNLP has it in sentences that are too long

    private final Optional<TableTagger> tagger;
    private final int longest;

    /** @param properties all of the pipeline's, of which it takes those that CoreNLP's own annotator takes */
    public PosAnnotator(Properties properties) {
        super(Annotator.STANFORD_POS, properties);
        this.longest = PropertiesUtils.getInt(properties, Annotator.STANFORD_POS + ".maxlen", Integer.MAX_VALUE);
        boolean reuse = PropertiesUtils.getBool(properties, Annotator.STANFORD_POS + ".reuseTags", false);
        this.tagger = reuse ? Optional.empty() : loaded().flatMap(model -> TableTagger.of(model, CAPACITY));
        EngineUse.note(this, Annotator.STANFORD_POS, isFast());
    }

    private Optional<MaxentTagger> loaded() {
        try {
            return Optional.ofNullable((MaxentTagger) PrivateFields.value(POSTaggerAnnotator.class, this, "pos"));
        } catch (ReflectiveOperationException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether tags come from tables; otherwise CoreNLP's own annotator does the work. */
    public boolean isFast() {
        return tagger.isPresent();
    }

    @Override
    public void annotate(Annotation document) {
        List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
        if (isFast() && !StockMode.isOn() && sentences != null) {
            annotate(sentences, tagger.get());
        } else {
            super.annotate(document);
        }
    }

    private void annotate(List<CoreMap> sentences, TableTagger tables) {
        for (CoreMap sentence : sentences) {
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
}
