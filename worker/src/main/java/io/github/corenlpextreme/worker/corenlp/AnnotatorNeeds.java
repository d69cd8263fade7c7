package io.github.corenlpextreme.worker.corenlp;

import edu.stanford.nlp.coref.CorefProperties;
import edu.stanford.nlp.coref.CorefProperties.MentionDetectionType;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.PropertiesUtils;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Which annotators an annotator needs. CoreNLP's table says it for its default settings; what the properties make of
 * it, CoreNLP's annotators say only when their models are loaded ({@code requires()}), so it is repeated here.
 */
final class AnnotatorNeeds {

    private static final String SUTIME = "ner.useSUTime";
    private static final String BINARY_TREES = "parse.binaryTrees";

    /** They read entity mentions, which ner makes unless told not to. */
    private static final Set<String> READ_MENTIONS = Set.of(
            Annotator.STANFORD_COREF,
            Annotator.STANFORD_COREF_MENTION,
            Annotator.STANFORD_QUOTE,
            Annotator.STANFORD_QUOTE_ATTRIBUTION,
            Annotator.STANFORD_GENDER,
            Annotator.STANFORD_KBP);

    private final Properties properties;

    AnnotatorNeeds(Properties properties) {
        this.properties = properties;
    }

    /** Whether dependencies are among what {@code parse} makes. */
    boolean parseGivesDependencies() {
        return isOn("parse.buildgraphs", true);
    }

    Set<String> of(String annotator) {
        if (annotator.equals(Annotator.STANFORD_NER) && !usesLemmas() || isPlainQuote(annotator)) {
            return annotator.equals(Annotator.STANFORD_NER) && isFiltered("ner.additional.regexner.")
                    ? Set.of(Annotator.STANFORD_TOKENIZE, Annotator.STANFORD_POS)
                    : Set.of(Annotator.STANFORD_TOKENIZE);
        }
        Set<String> needs = new LinkedHashSet<>(Annotator.DEFAULT_REQUIREMENTS.get(annotator));
        if (isCoreference(annotator) && findsMentionsInTrees()) {
            needs.add(Annotator.STANFORD_PARSE);
        }
        if (annotator.equals(Annotator.STANFORD_OPENIE) && isOn("openie.resolve_coref", false)) {
            needs.add(Annotator.STANFORD_COREF);
        }
        if (annotator.equals(Annotator.STANFORD_REGEXNER) && isFiltered("regexner.")) {
            needs.add(Annotator.STANFORD_POS);
        }
        if (READ_MENTIONS.contains(annotator) && !isOn("ner.buildEntityMentions", true)) {
            needs.add(Annotator.STANFORD_ENTITY_MENTIONS);
        }
        return needs;
    }

    /**
     * Properties without which CoreNLP would refuse the list; they change no annotation.
     *
     * @throws PipelineException if two properties contradict each other
     */
    Map<String, String> implied(Collection<String> annotators) {
        if (annotators.contains(Annotator.STANFORD_SENTIMENT) && !isOn(BINARY_TREES, true)) {
            throw new PipelineException(
                    "property " + BINARY_TREES + "=false: sentiment needs binary trees; leave it out");
        }
        // Without numeric classifiers SUTime is never called, but asks for lemmas all the same.
        boolean useless = annotators.contains(Annotator.STANFORD_NER)
                && !isOn("ner.applyNumericClassifiers", true)
                && !annotators.contains(Annotator.STANFORD_LEMMA);
        return useless ? Map.of(SUTIME, "false") : Map.of();
    }

    /** SUTime and the rules of numbers and of fine-grained entities read lemmas and tags. */
    private boolean usesLemmas() {
        return !isOn("ner.statisticalOnly", false)
                && (isOn("ner.applyNumericClassifiers", true) || isOn("ner.applyFineGrained", true));
    }

    private boolean isPlainQuote(String annotator) {
        return annotator.equals(Annotator.STANFORD_QUOTE) && !isOn("quote.attributeQuotes", true);
    }

    /** Entries of a mapping hold for some tags only. */
    private boolean isFiltered(String prefix) {
        return !properties.getProperty(prefix + "validpospattern", "").isEmpty()
                || properties.getProperty(prefix + "mapping", "").contains("validpospattern");
    }

    private static boolean isCoreference(String annotator) {
        return annotator.equals(Annotator.STANFORD_COREF) || annotator.equals(Annotator.STANFORD_COREF_MENTION);
    }

    private boolean findsMentionsInTrees() {
        return CorefProperties.useConstituencyParse(properties)
                || CorefProperties.mdType(properties) != MentionDetectionType.DEPENDENCY;
    }

    private boolean isOn(String key, boolean otherwise) {
        return PropertiesUtils.getBool(properties, key, otherwise);
    }
}
