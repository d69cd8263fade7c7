package io.github.corenlpextreme.worker.corenlp.render;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One sentence per line, tokens joined by one space. White space inside a token (CoreNLP keeps
 * {@code 1 1/2} together with a no-break space) becomes an underscore, so that splitting a line at
 * white space of any kind gives back the tokens.
 */
public final class TokensRenderer implements DocumentRenderer {

    private final RenderSettings settings;

    /** Leaves out the sentences that the settings leave out. */
    public TokensRenderer(RenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public AnnotatedLine render(LineText line, Annotation document) {
        KeptSentences kept = KeptSentences.of(document, settings);
        StringBuilder text = new StringBuilder(line.text().length() + 64);
        kept.sentences().forEach(sentence -> appendSentence(text, KeptSentences.tokensOf(sentence)));
        return kept.rendered(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void appendSentence(StringBuilder text, List<CoreLabel> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0) {
                text.append(' ');
            }
            appendWord(text, tokens.get(i).word());
        }
        text.append('\n');
    }

    private static void appendWord(StringBuilder text, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            text.append(WhitespaceRule.isWhitespace(c) ? '_' : c);
        }
    }
}
