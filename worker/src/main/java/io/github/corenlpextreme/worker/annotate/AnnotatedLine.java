package io.github.corenlpextreme.worker.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * A document as it will stand in the output.
 *
 * @param rendered UTF-8 bytes, final line feed included; empty where the format has nothing to say
 *     about a document
 * @param sentences sentences written
 * @param tokens tokens in these sentences
 * @param damage what is missing in it
 * @param compared whether CoreNLP's own code made the same of it
 */
public record AnnotatedLine(byte[] rendered, int sentences, int tokens, AnnotationDamage damage, boolean compared) {

    /** In which nothing is missing. */
    public AnnotatedLine(byte[] rendered, int sentences, int tokens) {
        this(rendered, sentences, tokens, AnnotationDamage.NONE, false);
    }

    /** The same, with what is missing in it. */
    public AnnotatedLine with(AnnotationDamage found) {
        return new AnnotatedLine(rendered, sentences, tokens, found, compared);
    }

    /** The same, compared. */
    public AnnotatedLine afterComparison() {
        return new AnnotatedLine(rendered, sentences, tokens, damage, true);
    }

    /** Whether it says the same. */
    public boolean isLike(AnnotatedLine other) {
        return Arrays.equals(rendered, other.rendered)
                && sentences == other.sentences
                && tokens == other.tokens
                && damage.equals(other.damage);
    }

    /**
     * What an annotation lacks though it was asked for.
     *
     * @param annotators whose work is missing, in alphabetical order
     * @param expected whether settings say so, such as a greatest length of a sentence; what was not expected may
     *     be the fault of the process
     */
    public record AnnotationDamage(List<String> annotators, boolean expected) {

        /** Nothing is missing. */
        public static final AnnotationDamage NONE = new AnnotationDamage(List.of(), true);

        public AnnotationDamage {
            annotators = List.copyOf(annotators);
        }

        public boolean isNone() {
            return annotators.isEmpty();
        }
    }
}
