package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence as its {@code # text} comment, a line for each multiword token and word, and an empty line. */
final class ConlluSentence {

    private final List<CoreLabel> tokens;
    private final DependencyTree dependencies;
    private final EntityTags entities;
    private final boolean endsDocument;

    /** @param endsDocument whether nothing of this document follows: then no token claims to lack a space after it */
    ConlluSentence(CoreMap sentence, boolean endsDocument) {
        this.tokens = KeptSentences.tokensOf(sentence);
        this.dependencies = DependencyTree.of(sentence);
        this.entities = EntityTags.of(sentence);
        this.endsDocument = endsDocument;
    }

    void appendTo(StringBuilder out) {
        appendText(out);
        for (int i = 0; i < tokens.size(); i = lastWordOf(i) + 1) {
            int last = lastWordOf(i);
            if (last > i) {
                appendRange(out, i, last);
            }
            for (int word = i; word <= last; word++) {
                String spacing = last > i ? "" : spacing(word);
                ConlluWordRow.append(
                        out,
                        tokens.get(word),
                        dependencies,
                        ConlluMisc.of(tokens.get(word), entities.of(word), spacing));
            }
        }
        out.append('\n');
    }

    /** The forms with the spaces that the columns imply, which is what the validator compares with. */
    private void appendText(StringBuilder out) {
        out.append("# text = ");
        for (int i = 0; i < tokens.size(); i = lastWordOf(i) + 1) {
            int last = lastWordOf(i);
            out.append(surface(i, last));
            if (last + 1 < tokens.size() && !ConlluSpacing.isNone(tokens.get(last))) {
                out.append(' ');
            }
        }
        out.append('\n');
    }

    private void appendRange(StringBuilder out, int first, int last) {
        out.append(tokens.get(first).index())
                .append('-')
                .append(tokens.get(last).index());
        out.append('\t').append(surface(first, last)).append("\t_\t_\t_\t_\t_\t_\t_\t");
        String spacing = spacing(last);
        out.append(spacing.isEmpty() ? "_" : spacing).append('\n');
    }

    private String surface(int first, int last) {
        CoreLabel token = tokens.get(first);
        return ConlluForm.of(last > first ? token.get(CoreAnnotations.MWTTokenTextAnnotation.class) : token.word());
    }

    private String spacing(int word) {
        boolean none = endsDocument && word == tokens.size() - 1 && ConlluSpacing.isNone(tokens.get(word));
        return none ? "" : ConlluSpacing.of(tokens.get(word));
    }

    /** The index of the last word of the multiword token that starts here; this very index for an ordinary token. */
    private int lastWordOf(int first) {
        int last = first;
        if (isSet(tokens.get(first).get(CoreAnnotations.IsFirstWordOfMWTAnnotation.class))) {
            while (last + 1 < tokens.size() && continuesToken(tokens.get(last + 1))) {
                last++;
            }
        }
        return last;
    }

    private static boolean continuesToken(CoreLabel word) {
        return isSet(word.get(CoreAnnotations.IsMultiWordTokenAnnotation.class))
                && !isSet(word.get(CoreAnnotations.IsFirstWordOfMWTAnnotation.class));
    }

    private static boolean isSet(@Nullable Boolean mark) {
        return Boolean.TRUE.equals(mark);
    }
}
