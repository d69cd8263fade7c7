package io.github.corenlpextreme.engine;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import io.github.corenlpextreme.engine.stock.EngineUse;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;

/**
 * An annotator of {@link EngineAnnotators} for programs whose pipeline is made elsewhere, as by CoreNLP's command line,
 * so that only properties can be changed:
 *
 * <pre>
 * annotators = tokenize,fast.pos,fast.lemma
 * customAnnotatorClass.fast.pos = io.github.corenlpextreme.engine.EngineAnnotator
 * customAnnotatorClass.fast.lemma = io.github.corenlpextreme.engine.EngineAnnotator
 * </pre>
 *
 * What stands behind the last dot of its name says which one it is. It reads the settings of that one, such as {@code
 * pos.model}. CoreNLP shares a custom annotator between all pipelines of a process that have it under the same name, so
 * pipelines with other settings need other names. Safe for many threads, as long as CoreNLP's own annotator is.
 */
public final class EngineAnnotator implements Annotator {

    private final Annotator annotator;

    /**
     * As CoreNLP makes its custom annotators.
     *
     * @throws IllegalArgumentException if the name ends with no annotator that is known here
     */
    public EngineAnnotator(String name, Properties properties) {
        EngineAnnotators annotators = new EngineAnnotators();
        this.annotator = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case STANFORD_TOKENIZE -> annotators.tokenizer(properties);
            case STANFORD_POS -> annotators.posTagger(properties);
            case STANFORD_LEMMA -> annotators.morpha(properties, false);
            case STANFORD_DEPENDENCIES -> annotators.dependencies(properties);
            case STANFORD_NER -> annotators.ner(properties);
            case STANFORD_REGEXNER -> annotators.tokensRegexNER(properties, STANFORD_REGEXNER);
            default ->
                throw new IllegalArgumentException("customAnnotatorClass." + name
                        + ": the name must end with .tokenize, .pos, .lemma, .depparse, .ner"
                        + " or .regexner, as in fast.pos");
        };
        EngineUse.adopt(this, annotator, name.substring(0, name.lastIndexOf('.') + 1));
    }

    @Override
    public void annotate(Annotation document) {
        annotator.annotate(document);
    }

    @Override
    public void unmount() {
        annotator.unmount();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requires() {
        return annotator.requires();
    }

    @Override
    @SuppressWarnings("rawtypes") // CoreNLP's interface has them
    public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
        return annotator.requirementsSatisfied();
    }

    @Override
    public Collection<String> exactRequirements() {
        return annotator.exactRequirements();
    }
}
