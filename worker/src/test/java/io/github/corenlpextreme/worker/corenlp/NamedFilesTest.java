package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import io.github.corenlpextreme.worker.corenlp.properties.FileKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {

    @TempDir
    private Path folder;

    private final PipelineResolver resolver = new PipelineResolver();

    @Test
    void namesTheJarOfAModelThatIsNotThere() {
        String german = "edu/stanford/nlp/models/pos-tagger/german-ud.tagger";

        assertThatThrownBy(() -> resolver.resolve(List.of("pos"), Map.of("pos.model", german)))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property pos.model=" + german + ": the model is not on the class path; add the jar"
                        + " edu.stanford.nlp:stanford-corenlp:4.5.10:models-german");
        assertThatThrownBy(() -> resolver.resolve(List.of("entitylink"), Map.of()))
                .hasMessageStartingWith("property entitylink.wikidict=")
                .hasMessageEndingWith("add the jar edu.stanford.nlp:stanford-corenlp:4.5.10:models-english-kbp");
    }

    @Test
    void saysThatTheJarWhichIsThereHasNoSuchModel() {
        String wrong = "edu/stanford/nlp/models/pos-tagger/english.tagger";

        assertThatThrownBy(() -> resolver.resolve(List.of("pos"), Map.of("pos.model", wrong)))
                .hasMessage("property pos.model=" + wrong + ": the jar"
                        + " edu.stanford.nlp:stanford-corenlp:4.5.10:models has no such model: check its path");
    }

    @ParameterizedTest
    @CsvSource({
        "pos-tagger/german-ud.tagger,models-german",
        "mwt/french/french-mwt.tsv,models-french",
        "ner/spanish.ancora.distsim.s512.crf.ser.gz,models-spanish",
        "cdc-tokenize/it-tokenizer.ser.gz,models-italian",
        "srparser/italianSR.beam.ser.gz,models-italian",
        "cdc-tokenize/hu-tokenizer.ser.gz,models-hungarian",
        "segmenter/chinese/ctb.gz,models-chinese",
        "dcoref/zh-attributes.txt.gz,models-chinese",
        "segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz,models-arabic",
        "srparser/englishSR.ser.gz,models-english",
        "kbp/english/wikidict.tab.gz,models-english-kbp"
    })
    void knowsTheJarsOfTheLanguagesModels(String model, String classifier) {
        String path = "edu/stanford/nlp/models/" + model;

        assertThatThrownBy(() -> resolver.resolve(List.of("tokenize"), Map.of("parse.model", path)))
                .hasMessageEndingWith("add the jar edu.stanford.nlp:stanford-corenlp:4.5.10:" + classifier);
    }

    /** Every key that names what is read, so that none is left for CoreNLP to stumble over. */
    @ParameterizedTest
    @MethodSource("keysOfFiles")
    void namesAFileThatIsNotThere(String key) {
        assertThatThrownBy(() -> resolver.resolve(List.of("tokenize"), Map.of(key, "no/such.file")))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property " + key + "=no/such.file: there is no file no/such.file");
    }

    static Stream<String> keysOfFiles() {
        return FileKeys.all();
    }

    @Test
    void readsWhatTheFilesOfPropertiesContain() throws IOException {
        Path mapping = Files.writeString(folder.resolve("m.tab"), "Ulm\tCITY\n");
        Map<String, String> properties = Map.of("regexner.mapping", "ignorecase=true," + mapping + ";");

        Map<String, String> before =
                resolver.resolve(List.of("regexner"), properties).settings().files();
        Files.writeString(mapping, "Ulm\tTOWN\n");
        Map<String, String> after =
                resolver.resolve(List.of("regexner"), properties).settings().files();

        assertThat(before).containsOnlyKeys(mapping.toString());
        assertThat(before.get(mapping.toString())).matches("[0-9a-f]{64}");
        assertThat(after).containsOnlyKeys(mapping.toString()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos.model", "ner.model", "sentiment.model", "truecase.model"})
    void refusesAFileThatIsNoModel(String key) throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no model");
        Path packed = Files.writeString(folder.resolve("text.gz"), "no gzip");

        for (Path file : List.of(text, packed)) {
            assertThatThrownBy(() -> resolver.resolve(List.of("pos"), Map.of(key, file.toString())))
                    .hasMessage("property " + key + "=" + file + ": " + file + " is not a serialized model of CoreNLP");
        }
    }

    /** A folder of the class path has no version, unlike a jar. */
    @Test
    void countsAFileInAFolderOfTheClassPath() {
        String name = getClass().getName().replace('.', '/') + ".class";

        Map<String, String> properties = Map.of("regexner.mapping", name, "mwt.mappingFile", "META-INF/MANIFEST.MF");

        assertThat(resolver.resolve(List.of("tokenize"), properties).settings().files())
                .containsOnlyKeys(name);
    }

    @Test
    void refusesAFolderInPlaceOfAFile() {
        assertThatThrownBy(() -> resolver.resolve(List.of("pos"), Map.of("pos.model", folder.toString())))
                .hasMessage("property pos.model=" + folder + ": " + folder + " is a folder, not a file");
    }
}
