package io.github.corenlpextreme.worker.corenlp.render;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import java.util.List;

/**
 * The sentences of a document that the output shall have, in order.
 *
 * @param sentences none where nothing was split into sentences
 */
public record KeptSentences(List<CoreMap> sentences) {

    /** Leaves out the sentences that are shorter or longer than the settings allow. */
    public static KeptSentences of(Annotation document, RenderSettings settings) {
        List<CoreMap> all = document.get(CoreAnnotations.SentencesAnnotation.class);
        if (all == null) {
            return new KeptSentences(List.of());
        }
        return new KeptSentences(all.stream()
                .filter(sentence -> settings.keeps(tokensOf(sentence).size()))
                .toList());
    }

    /** A sentence's tokens. */
    public static List<CoreLabel> tokensOf(CoreMap sentence) {
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        return tokens == null ? List.of() : tokens;
    }

    /** These sentences as bytes, with their counts. */
    public AnnotatedLine rendered(byte[] bytes) {
        int tokens = sentences.stream()
                .mapToInt(sentence -> tokensOf(sentence).size())
                .sum();
        return new AnnotatedLine(bytes, sentences.size(), tokens);
    }
}
