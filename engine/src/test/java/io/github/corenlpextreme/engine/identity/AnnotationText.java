package io.github.corenlpextreme.engine.identity;

import edu.stanford.nlp.pipeline.Annotation;

/**
 * All that CoreNLP has said of a text, as lines that can be compared: every key of every document, sentence, token and
 * mention, and every field of what stands below a key. Two annotations with the same lines are the same to the last
 * bit. A line is the path of a value, a tab, and the value with its class.
 */
public final class AnnotationText {

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder path = new StringBuilder();
    private final ObjectWalk objects = new ObjectWalk(this);

    private AnnotationText() {}

    public static String of(Annotation document) {
        AnnotationText text = new AnnotationText();
        text.put("document", document);
        return text.lines.toString();
    }

    /** A value one step below the current one. */
    void put(String step, Object value) {
        int length = path.length();
        path.append(step);
        if (PlainValue.isPlain(value)) {
            line(PlainValue.text(value));
        } else {
            objects.walk(value);
        }
        path.setLength(length);
    }

    /** What is said of the current value. */
    void line(String said) {
        lines.append(path).append('\t').append(said).append('\n');
    }
}
