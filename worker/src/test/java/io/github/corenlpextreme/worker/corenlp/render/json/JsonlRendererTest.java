package io.github.corenlpextreme.worker.corenlp.render.json;

import io.github.corenlpextreme.worker.corenlp.VariedLines;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonlRendererTest {

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfWordsTagsAndLemmas() throws IOException {
        OutputterComparison comparison = new OutputterComparison("tokenize,pos,lemma", "tokenize.codepoint=true");

        comparison.assertSameTrees(VariedLines.of(400), "\"lemma\"", "\"codepointOffsetEnd\"", "\"before\"");
    }

    @Test
    void saysWhatCoreNlpsOwnOutputterSaysOfATextThatWasNotSplitIntoSentences() throws IOException {
        OutputterComparison comparison = new OutputterComparison("tokenize", "tokenize.ssplit=false");

        comparison.assertSameTrees(VariedLines.of(50), "\"originalText\"");
    }
}
