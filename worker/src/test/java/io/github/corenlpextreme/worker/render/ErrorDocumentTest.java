package io.github.corenlpextreme.worker.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.QuarantineReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorDocumentTest {

    private static final ErrorDocument DOCUMENT = new ErrorDocument(
            "dir/\"a\"é😀\n.txt", new QuarantineReason(3_000_000_000L, 12, "line-too-long", "2 MiB, limit 1 MiB", 3));

    @Test
    void takesTheLinesPlaceInJson() {
        byte[] rendered = DOCUMENT.render(OutputFormat.JSONL);

        assertThat(rendered)
                .asString()
                .isEqualTo("{\"file\":\"dir/\\\"a\\\"é😀\\n.txt\",\"offset\":3000000000,\"length\":12,"
                        + "\"error\":{\"reason\":\"line-too-long\",\"detail\":\"2 MiB, limit 1 MiB\","
                        + "\"attempts\":3}}\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONLLU", "TOKENS"})
    void isNothingWhereOnlySentencesCanStand(OutputFormat format) {
        assertThat(DOCUMENT.render(format)).isEmpty();
    }
}
