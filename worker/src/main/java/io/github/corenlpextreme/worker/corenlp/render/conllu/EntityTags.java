package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The named entities of a sentence as IOB2 tags, {@code B-PERSON} for the first word of a name and {@code I-PERSON} for
 * the others. CoreNLP's own tags do not say where the second of two neighbours begins; its entity mentions do.
 */
final class EntityTags {

    private static final String OUTSIDE = "O";

    private final List<CoreLabel> tokens;
    private final Set<Integer> firstWords;

    private EntityTags(List<CoreLabel> tokens, Set<Integer> firstWords) {
        this.tokens = tokens;
        this.firstWords = firstWords;
    }

    static EntityTags of(CoreMap sentence) {
        Set<Integer> firstWords = new HashSet<>();
        List<CoreMap> mentions = sentence.get(CoreAnnotations.MentionsAnnotation.class);
        if (mentions != null) {
            mentions.stream()
                    .map(KeptSentences::tokensOf)
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> firstWords.add(words.get(0).index()));
        }
        return new EntityTags(KeptSentences.tokensOf(sentence), firstWords);
    }

    /** The tag of the word at this index of the sentence's list; empty if it is in no entity. */
    String of(int index) {
        String entity = entity(index);
        if (entity.isEmpty()) {
            return "";
        }
        boolean continues = index > 0
                && entity(index - 1).equals(entity)
                && !firstWords.contains(tokens.get(index).index());
        return (continues ? "I-" : "B-") + entity;
    }

    private String entity(int index) {
        @Nullable String entity = tokens.get(index).ner();
        return entity == null || entity.equals(OUTSIDE) ? "" : entity;
    }
}
