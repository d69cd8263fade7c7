package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that CoreNLP has said of a text, every key of every document, sentence, token and mention, as lines that can be
 * compared: two annotations with the same lines are the same to the last bit.
 */
public final class AnnotationText {

    private final StringBuilder out = new StringBuilder();
    private final Map<Object, Integer> seen = new IdentityHashMap<>();

    private AnnotationText() {}

    /** Of a whole document. */
    public static String of(Annotation document) {
        AnnotationText text = new AnnotationText();
        text.value("document", document);
        return text.out.toString();
    }

    private void value(String path, Object value) {
        if (value instanceof CoreMap map) {
            map(path, map);
        } else if (value instanceof SemanticGraph graph) {
            graph(path, graph);
        } else if (value instanceof Timex timex) {
            line(path, timex.toXmlElement().getAttributes().getLength() + timex.toString() + timex.text());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, inner) -> sorted.put(String.valueOf(key), inner));
            sorted.forEach((key, inner) -> value(path + "." + key, inner));
        } else if (value instanceof Set<?> set) {
            line(path, set.stream().map(String::valueOf).sorted().toList().toString());
        } else if (value instanceof Collection<?> list) {
            int at = 0;
            line(path, list.size() + " elements");
            for (Object element : list) {
                value(path + "[" + at++ + "]", element);
            }
        } else if (value instanceof Object[] array) {
            value(path, Arrays.asList(array));
        } else if (value instanceof Number number) {
            line(path, number.getClass().getSimpleName() + " " + number);
        } else {
            line(path, String.valueOf(value));
        }
    }

    private void map(String path, CoreMap map) {
        Integer before = seen.putIfAbsent(map, seen.size());
        if (before != null) {
            line(path, "see " + before);
            return;
        }
        line(path, map.getClass().getSimpleName() + " " + seen.get(map));
        map.keySet().stream()
                .sorted(Comparator.comparing(Class::getName))
                .forEach(key -> value(path + "." + key.getName().replaceFirst(".*[.$]", ""), ofKey(map, key)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // CoreNLP's interface has them
    private static Object ofKey(CoreMap map, Class key) {
        return map.get(key);
    }

    private void graph(String path, SemanticGraph graph) {
        List<String> roots = graph.getRoots().stream().map(AnnotationText::word).toList();
        line(
                path,
                "roots " + roots + " words "
                        + graph.vertexListSorted().stream()
                                .map(AnnotationText::word)
                                .toList());
        for (SemanticGraphEdge edge : graph.edgeListSorted()) {
            line(
                    path,
                    edge.getRelation() + " " + edge.getRelation().getSpecific() + " " + word(edge.getGovernor()) + " "
                            + word(edge.getDependent()) + " " + edge.getWeight() + " " + edge.isExtra());
        }
    }

    private static String word(IndexedWord word) {
        CoreLabel label = word.backingLabel();
        return word.docID() + "/" + word.sentIndex() + "/" + word.index() + "/" + word.copyCount() + "/" + label.word();
    }

    private void line(String path, String value) {
        out.append(path).append('\t').append(value).append('\n');
    }
}
