package io.github.corenlpextreme.worker.corenlp.isolation;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets {@code kbp} go through the entities of a document in the order in which they stand. Left alone, it takes them
 * out of a hash table whose keys depend on where classes lie in memory: each process tries them in another order, and
 * may list other relations first, or keep another of two that are equally likely.
 */
final class OrderedRelations extends WrappedAnnotator {

    OrderedRelations(Annotator relations) {
        super(relations);
    }

    @Override
    public void annotate(Annotation document) {
        List<Runnable> undo = new ArrayList<>();
        int place = 0;
        try {
            for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
                place = order(sentence, place, undo::add);
            }
            annotator().annotate(document);
        } finally {
            undo.forEach(Runnable::run);
        }
    }

    private static int order(CoreMap sentence, int first, Consumer<Runnable> undo) {
        List<CoreMap> mentions = sentence.get(CoreAnnotations.MentionsAnnotation.class);
        if (mentions == null) {
            return first;
        }
        List<CoreMap> ordered = new ArrayList<>(mentions.size());
        for (CoreMap mention : mentions) {
            ordered.add(new OrderedMention(mention, first + ordered.size()));
        }
        sentence.set(CoreAnnotations.MentionsAnnotation.class, ordered);
        undo.accept(() -> sentence.set(CoreAnnotations.MentionsAnnotation.class, mentions));
        return first + ordered.size();
    }
}
