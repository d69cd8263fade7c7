package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatefulRulesTest {

    private static final String HARMLESS = """
            # VTag(COUNT, "seen", TRUE) is only a comment
            ner = { type: "CLASS", value: "edu.stanford.nlp.ling.CoreAnnotations$NamedEntityTagAnnotation" }
            $COLOURS = "/red|green/"
            { ruleType: "tokens", pattern: ( $COLOURS ), action: ( Annotate($0, ner, "a = b"), Tag($0, "C", TRUE) ),
              result: "COLOUR" }
            { pattern: ( [ { word:"x" } & {{ numcompvalue == 3 }} ] ), action: VTag($0[0].temporal.value, "r", 1) }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ pattern: ( /a/ ), action: VTag(COUNT, \"seen\", TRUE) }",
                "{ pattern: ( /a/ ), action: ( Annotate($0, ner, \"X\"), last = $0 ) }",
                "{ pattern: ( /a/ ), action: ( last = $0 ) }",
                "{ pattern: ( /a/ ), action: Set(TABLE, \"a\", 1) }"
            })
    void refusesARuleThatWritesIntoAVariable(String rule) throws IOException {
        Path rules = Files.writeString(folder.resolve("own.rules"), HARMLESS + rule);

        assertThatThrownBy(() -> StatefulRules.refuse(Map.of("tokensregex.rules", "no/such.rules," + rules)))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("property tokensregex.rules: a rule in " + rules + " writes into the variable ")
                .message()
                .containsAnyOf("COUNT", "last", "TABLE");
    }

    @Test
    void acceptsRulesThatWriteIntoTheTextOnly() throws IOException {
        Path rules = Files.writeString(folder.resolve("own.rules"), HARMLESS);

        assertThatCode(() -> StatefulRules.refuse(Map.of("ner.additional.tokensregex.rules", rules.toString())))
                .doesNotThrowAnyException();
        assertThat(StatefulRules.written(HARMLESS)).isEmpty();
    }
}
