package io.github.corenlpextreme.worker.corenlp.render.conllu;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.render.DegradedAnnotation;
import io.github.corenlpextreme.worker.corenlp.render.DocumentRenderer;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Iterator;

/**
 * CoNLL-U: the columns of CoreNLP's own outputter, and what the Universal Dependencies validator
 * demands at level 2 beyond them. A document without sentences is no bytes at all.
 */
public final class ConlluRenderer implements DocumentRenderer {

    private static final int CHARS_PER_CHAR_OF_TEXT = 8;

    private final RenderSettings settings;

    /** Leaves out the sentences that the settings leave out. */
    public ConlluRenderer(RenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public AnnotatedLine render(LineText line, Annotation document) {
        KeptSentences kept = KeptSentences.of(document, settings);
        StringBuilder text =
                new StringBuilder(CHARS_PER_CHAR_OF_TEXT * line.text().length());
        String degraded = String.join(",", DegradedAnnotation.of(document));
        int number = 0;
        Iterator<CoreMap> sentences = kept.sentences().iterator();
        while (sentences.hasNext()) {
            CoreMap sentence = sentences.next();
            appendIds(text, line, ++number);
            if (number == 1 && !degraded.isEmpty()) {
                text.append("# degraded = ").append(degraded).append('\n');
            }
            new ConlluSentence(sentence, !sentences.hasNext()).appendTo(text);
        }
        return kept.rendered(composed(text.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static void appendIds(StringBuilder text, LineText line, int number) {
        if (number == 1) {
            text.append("# newdoc id = ").append(DocumentId.of(line)).append('\n');
        }
        text.append("# sent_id = ")
                .append(DocumentId.of(line))
                .append('-')
                .append(number)
                .append('\n');
    }

    /** Level 1 of the validator wants Unicode's composed form (NFC) in every line. */
    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
