package io.github.corenlpextreme.worker.corenlp.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.PipelineSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelJarsTest {

    private static final Path JAR = Path.of("models.jar");

    @Test
    void wholeModelsLackNothing() {
        ModelJars models = new ModelJars(Map.of(JAR, new ModelJar("models.jar", 9)), Map.of());

        assertThat(models.lack(pipeline("tokenize"))).isFalse();
        assertThat(models.mayLack(pipeline("tokenize"))).isFalse();
    }

    @Test
    void aWholeJarBesideATrimmedOneMayHaveWhatThatLacks() {
        ModelJars models = new ModelJars(
                Map.of(Path.of("more.jar"), new ModelJar("more.jar", 9)),
                trimmedFor(pipeline("tokenize")).trimmed());

        assertThat(models.lack(pipeline("tokenize", "pos"))).isFalse();
        assertThat(models.mayLack(pipeline("tokenize", "pos"))).isFalse();
    }

    @Test
    void trimmedModelsLackTheAnnotatorsTheyWereNotMadeFor() {
        ModelJars models = trimmedFor(pipeline("tokenize", "pos"));

        assertThat(models.lack(pipeline("tokenize", "pos", "depparse"))).isTrue();
        assertThat(models.lack(pipeline("tokenize"))).isFalse();
    }

    @Test
    void trimmedModelsMayLackWhatOtherPropertiesCallFor() {
        PipelineSettings same = new PipelineSettings(List.of("tokenize"), Map.of("tokenize.language", "fr"));
        ModelJars models = trimmedFor(same);

        assertThat(models.mayLack(same)).isFalse();
        assertThat(models.lack(pipeline("tokenize"))).isFalse();
        assertThat(models.mayLack(pipeline("tokenize"))).isTrue();
    }

    @Test
    void noneLackEverythingAndAllLackNothing() {
        ModelJars none = trimmedFor(pipeline("none"));
        ModelJars all = trimmedFor(pipeline("all"));

        assertThat(none.lack(pipeline("tokenize"))).isTrue();
        assertThat(all.lack(pipeline("tokenize"))).isFalse();
        assertThat(all.mayLack(pipeline("tokenize"))).isFalse();
    }

    @Test
    void areCompleteIfEveryJarIs() {
        Map<Path, ModelJar> whole = Map.of(Path.of("more.jar"), new ModelJar("more.jar", 9));

        assertThat(new ModelJars(whole, Map.of()).areComplete()).isTrue();
        assertThat(new ModelJars(whole, trimmedFor(pipeline("all")).trimmed()).areComplete())
                .isTrue();
        assertThat(new ModelJars(whole, trimmedFor(pipeline("tokenize")).trimmed()).areComplete())
                .isFalse();
    }

    private static ModelJars trimmedFor(PipelineSettings pipeline) {
        return new ModelJars(
                Map.of(), Map.of(JAR, new TrimmedJarDescriptor(pipeline, List.of(new ModelJar("m.jar", 3)))));
    }

    private static PipelineSettings pipeline(String... annotators) {
        return new PipelineSettings(List.of(annotators), Map.of());
    }
}
