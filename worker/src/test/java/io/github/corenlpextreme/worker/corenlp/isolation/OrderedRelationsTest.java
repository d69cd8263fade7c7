package io.github.corenlpextreme.worker.corenlp.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedRelationsTest {

    private static final int MENTIONS = 40;

    @Test
    void mentionsComeOutOfAHashTableInTheOrderOfTheText() {
        List<String> seen = new ArrayList<>();
        OrderedRelations relations = new OrderedRelations(new FakeAnnotator(document -> {
            Map<CoreMap, String> table = new HashMap<>();
            mentionsOf(document).forEach(mention -> table.put(mention, text(mention)));
            seen.addAll(table.values());
        }));
        Annotation document = document();

        relations.annotate(document);

        assertThat(seen)
                .isEqualTo(mentionsOf(document).stream()
                        .map(OrderedRelationsTest::text)
                        .toList());
    }

    @Test
    void theDocumentKeepsItsOwnMentions() {
        Annotation document = document();
        List<CoreMap> before = mentionsOf(document);

        new OrderedRelations(new FakeAnnotator(any -> {})).annotate(document);
        OrderedRelations broken = new OrderedRelations(new FakeAnnotator(any -> {
            throw new IllegalStateException();
        }));
        assertThatThrownBy(() -> broken.annotate(document)).isInstanceOf(IllegalStateException.class);

        assertThat(mentionsOf(document))
                .usingElementComparator((a, b) -> a == b ? 0 : 1)
                .isEqualTo(before);
    }

    private static String text(CoreMap mention) {
        return mention.get(CoreAnnotations.TextAnnotation.class);
    }

    private static List<CoreMap> mentionsOf(Annotation document) {
        return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
                .flatMap(sentence -> sentence.get(CoreAnnotations.MentionsAnnotation.class).stream())
                .toList();
    }

    /** Two sentences. */
    private static Annotation document() {
        Annotation document = new Annotation("");
        document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence("a"), sentence("b")));
        return document;
    }

    private static CoreMap sentence(String prefix) {
        List<CoreMap> mentions = IntStream.range(0, MENTIONS)
                .<CoreMap>mapToObj(i -> new Annotation(prefix + i))
                .toList();
        CoreMap sentence = new Annotation(prefix);
        sentence.set(CoreAnnotations.MentionsAnnotation.class, mentions);
        return sentence;
    }
}
