package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineTrialTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "regexner.mapping,no tabulator",
        "ner.additional.regexner.mapping,(\tCITY",
        "ner.fine.regexner.mapping,( [ner:X]\tCITY",
        "tokensregex.rules,{ ruleType: }",
        "ner.additional.tokensregex.rules,{ pattern:",
        "sutime.rules,{ ruleType:",
        "docdate.useMappingFile,a.txt 2015-02-22",
        "ner.docdate.useMappingFile,a.txt 2015-02-22",
        "mwt.mappingFile,no tabulator",
        "quote.attribution.genderNamesFile,no tabulator",
    })
    void namesAFileThatCoreNlpCannotRead(String key, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("own"), content.replace("\\t", "\t") + "\n");

        assertThatThrownBy(() -> attempt(Map.of(key, file.toString())))
                .isInstanceOf(PipelineException.class)
                .hasMessageStartingWith("property " + key + "=" + file + ": CoreNLP cannot use it (");
    }

    @Test
    void blamesTheSettingBesideAGoodFile() throws IOException {
        Path file = Files.writeString(folder.resolve("own"), "Ulm\tCITY\n");

        assertThatThrownBy(() -> attempt(
                        Map.of("regexner.mapping", file.toString(), "regexner.mapping.header", "pattern,pattern")))
                .hasMessageStartingWith("property regexner.mapping.header=pattern,pattern: CoreNLP cannot use it (");
    }

    @Test
    void letsPassWhatCoreNlpCanUse() throws IOException {
        Path mapping =
                Files.writeString(folder.resolve("mapping"), "Ulm\tCITY\tLOCATION\t1.0\n( /New/ /Ulm/ )\tCITY\n");
        Path dates = Files.writeString(folder.resolve("dates"), "a.txt\t2015-02-22\n");
        Path rules = Files.writeString(
                folder.resolve("rules"), "{ ruleType: \"tokens\", pattern: ( /x/ ), result: \"X\" }\n");

        assertThatCode(() -> attempt(Map.of(
                        "tokenize.options",
                        "ud,quotes=ascii",
                        "ssplit.newlineIsSentenceBreak",
                        "two",
                        "regexner.mapping",
                        "ignorecase=true," + mapping + ";",
                        "ner.docdate.useMappingFile",
                        dates.toString(),
                        "tokensregex.rules",
                        rules.toString())))
                .doesNotThrowAnyException();
    }

    private static void attempt(Map<String, String> properties) {
        PipelineTrial.of(
                new PipelineResolver().resolve(List.of("tokenize"), properties).settings());
    }
}
