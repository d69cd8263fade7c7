package io.github.corenlpextreme.worker.corenlp.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.PipelineSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrimmedJarDescriptorTest {

    @Test
    void readsWhatItHasWritten() throws Exception {
        TrimmedJarDescriptor written = new TrimmedJarDescriptor(
                new PipelineSettings(
                        List.of("tokenize", "ner"), Map.of("ner.model", "a=b:c,d\n# é \\", "tokenize.language", "fr")),
                List.of(new ModelJar("a b-models.jar", 5_000_000_000L), new ModelJar("z.jar", 1)));

        TrimmedJarDescriptor read = TrimmedJarDescriptor.read(
                new ByteArrayInputStream(written.text().getBytes(StandardCharsets.UTF_8)));

        assertThat(read).isEqualTo(written);
    }

    @Test
    void isALineForEachFactAndNoDate() {
        TrimmedJarDescriptor models = new TrimmedJarDescriptor(
                new PipelineSettings(List.of("tokenize", "pos"), Map.of("pos.maxlen", "90")),
                List.of(new ModelJar("m.jar", 3)));

        assertThat(models.text()).isEqualTo("""
                        annotators=tokenize,pos
                        origin.m.jar=3
                        property.pos.maxlen=90
                        """);
    }
}
