package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.pipeline.TokenizerAnnotator;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.UnprocessableLineException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLimitTest {

    private static final TokenizerAnnotator TOKENIZER = new TokenizerAnnotator(false, "en");
    private static final List<String> ENTITIES = List.of("tokenize", "pos", "lemma", "ner");

    @Test
    void refusesATokenThatWouldExhaustTheMemory() {
        assertThatThrownBy(() -> check("Behold " + "a".repeat(50_000) + " here.", Map.of()))
                .isInstanceOfSatisfying(
                        UnprocessableLineException.class,
                        unfit -> assertThat(unfit.reason()).isEqualTo("token-too-long"))
                .hasMessageContaining("tokens of up to 50000 characters");
    }

    @Test
    void refusesManyTokensThatWouldTogether() {
        assertThatThrownBy(() -> check(("b".repeat(5_000) + " ").repeat(5), Map.of()))
                .isInstanceOf(UnprocessableLineException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "1,2;3-4/", "東京です。"})
    void takesALongLineOfOrdinaryText(String piece) {
        assertThatCode(() -> check(piece.repeat((20 << 10) / piece.length()), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void takesAnythingWhereTheModelsAreBoundedOrThereIsNoRecognizer() {
        String text = "a".repeat(50_000);
        String bounded = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

        assertThatCode(() -> check(text, Map.of("ner.model", bounded))).doesNotThrowAnyException();
        assertThatCode(() -> new TokenLimit(new PipelineSettings(List.of("tokenize", "pos"), Map.of()))
                        .check(text, () -> TOKENIZER))
                .doesNotThrowAnyException();
    }

    private static void check(String text, Map<String, String> properties) {
        new TokenLimit(new PipelineSettings(ENTITIES, properties)).check(text, () -> TOKENIZER);
    }
}
