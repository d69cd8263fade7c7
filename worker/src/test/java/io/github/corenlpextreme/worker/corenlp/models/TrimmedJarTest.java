package io.github.corenlpextreme.worker.corenlp.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrimmedJarTest {

    private static final PipelineSettings POS = new PipelineSettings(List.of("tokenize", "pos"), Map.of());
    private static final String TAGGER = "t".repeat(ModelFiles.LARGE);
    private static final String PARSER = "p".repeat(ModelFiles.LARGE);

    @TempDir
    private Path folder;

    private Path whole;
    private Path target;

    @BeforeEach
    void writeWholeJar() throws IOException {
        whole = ModelFiles.jar(
                folder.resolve("m-models.jar"), Map.of("z.tagger", TAGGER, "parser.gz", PARSER, "small.txt", "s"));
        target = folder.resolve("trimmed.jar");
    }

    @Test
    void keepsWhatIsWantedAndWhatIsSmall() throws Exception {
        TrimmedJar.write(target, ModelFiles.onClassPath(whole), POS, name -> name.endsWith("z.tagger"));

        assertThat(ModelFiles.read(target))
                .containsEntry(ModelFiles.FOLDER + "z.tagger", TAGGER)
                .containsEntry(ModelFiles.FOLDER + "small.txt", "s")
                .doesNotContainKey(ModelFiles.FOLDER + "parser.gz");
    }

    @Test
    void countsWhatItKeeps() throws Exception {
        TrimReport tally =
                TrimmedJar.write(target, ModelFiles.onClassPath(whole), POS, name -> name.endsWith("z.tagger"));

        assertThat(tally).isEqualTo(new TrimReport(2, ModelFiles.LARGE + 1, 3, 2 * ModelFiles.LARGE + 1));
    }

    @Test
    void sortsEntriesBehindWhatItSaysOfItself() throws Exception {
        TrimmedJar.writeAll(target, ModelFiles.onClassPath(whole));

        assertThat(ModelFiles.read(target).keySet())
                .containsExactly(
                        "META-INF/corenlp-extreme/models.properties",
                        ModelFiles.FOLDER + "parser.gz",
                        ModelFiles.FOLDER + "small.txt",
                        ModelFiles.FOLDER + "z.tagger");
    }

    @Test
    void givesTheSameBytesInEveryTimeZone() throws Exception {
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            TrimmedJar.writeAll(folder.resolve("there.jar"), ModelFiles.onClassPath(whole));
        } finally {
            TimeZone.setDefault(here);
        }

        TrimmedJar.writeAll(target, ModelFiles.onClassPath(whole));

        assertThat(target).hasSameBinaryContentAs(folder.resolve("there.jar"));
    }

    @Test
    void takesTheFirstOfEqualEntriesLikeAClassPath() throws Exception {
        Path other = ModelFiles.jar(folder.resolve("other-models.jar"), Map.of("small.txt", "hidden", "more.txt", "m"));

        TrimmedJar.writeAll(target, ModelFiles.onClassPath(whole, other));

        assertThat(ModelFiles.read(target))
                .containsEntry(ModelFiles.FOLDER + "small.txt", "s")
                .containsEntry(ModelFiles.FOLDER + "more.txt", "m");
    }

    @Test
    void answersForAllJarsItWasCutFrom() throws Exception {
        Path other = ModelFiles.jar(folder.resolve("a-models.jar"), Map.of("more.txt", "m"));
        ModelJars models = ModelFiles.onClassPath(whole, other);

        TrimmedJar.write(target, models, POS, name -> false);

        assertThat(ModelFiles.onClassPath(target).origins())
                .isEqualTo(models.origins())
                .containsExactly(
                        new ModelJar("a-models.jar", Files.size(other)),
                        new ModelJar("m-models.jar", Files.size(whole)));
    }

    @Test
    void answersForThemStillWhenItIsTrimmedAgain() throws Exception {
        TrimmedJar.write(target, ModelFiles.onClassPath(whole), POS, name -> true);

        TrimmedJar.writeNone(folder.resolve("none.jar"), ModelFiles.onClassPath(target));

        assertThat(ModelFiles.onClassPath(folder.resolve("none.jar")).origins())
                .isEqualTo(ModelFiles.onClassPath(whole).origins());
        assertThat(ModelFiles.read(folder.resolve("none.jar"))).hasSize(1);
    }

    @Test
    void cannotTrimAFolder() throws Exception {
        Path models = Files.createDirectories(folder.resolve("classes/" + ModelFiles.FOLDER));

        assertThatThrownBy(() -> TrimmedJar.writeAll(target, ModelFiles.onClassPath(folder.resolve("classes"))))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("the models in " + models + " are not in a jar");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("trimmed"));
    }
}
