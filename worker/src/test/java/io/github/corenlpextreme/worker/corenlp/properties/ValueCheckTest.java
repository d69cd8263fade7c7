package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCheckTest {

    private final PropertyCheck check = new PropertyCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ssplit.eolonly;maybe;true or false",
                "ssplit.eolonly;1;true or false",
                "ssplit.eolonly;'';true or false",
                "pos.maxlen;abc;a whole number, at least 0",
                "pos.maxlen;1.5;a whole number, at least 0",
                "pos.maxlen;-1;a whole number, at least 0",
                "pos.maxlen;3000000000;a whole number, at least 0",
                "openie.splitter.threshold;2;a number from 0 to 1",
                "openie.splitter.threshold;NaN;a number from 0 to 1",
                "coref.statistical.pairwiseScoreThresholds;1,2;one number, or four separated by commas",
                "ssplit.newlineIsSentenceBreak;Always;one of always, never, two",
                "ner.combinationMode;high_recall;one of NORMAL, HIGH_RECALL",
                "truecase.bias;UPPER;classes with a number each, like UPPER:-0.7,O:0",
                "truecase.bias;UPPER:high,O:0;classes with a number each, like UPPER:-0.7,O:0",
                "coref.algorithm;best;one of clustering, statistical, neural, fastneural, hybrid, custom",
                "ner.docdate.useFixedDate;notADate;a date like 2015-02-22",
                "ner.docdate.useFixedDate;2015-02-30;a date like 2015-02-22",
                "ner.docdate.useFixedDate;22.2.2015;a date like 2015-02-22",
                "docdate.useFixedDate;2015-2-2;a date like 2015-02-22",
                "docdate.useRegex;[0-9]{8};a regular expression with a group (...) around the date",
                "ssplit.boundaryTokenRegex;[;a regular expression (Unclosed character class at 0)",
                "ssplit.tokenPatternsToDiscard;a,(;a regular expression (Unclosed group at 1)",
                "ssplit.boundaryMultiTokenRegex;[;a TokensRegex pattern",
                "pos.model;'';the path of a file or of a resource",
                "parse.treemap;'';the name of a class on the class path",
                "entitymentions.nerCoreAnnotation;no.such.Class;the name of a class on the class path",
                "tokenize.postProcessor;no.such.Class;the name of a class on the class path"
            })
    void saysWhatAValueShouldHaveBeen(String key, String value, String expected) {
        assertThatThrownBy(() -> check.check(new TreeMap<>(Map.of(key, value))))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property " + key + "=" + value + ": expected " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ssplit.eolonly;TRUE",
                "truecase.bias;INIT_UPPER:-0.7,UPPER:-0.7,O:0",
                "pos.maxlen;0",
                "parse.maxlen;-1",
                "openie.splitter.threshold;0.1",
                "coref.statistical.pairwiseScoreThresholds;0.3,0.3,0.3,0.3",
                "coref.algorithm;Neural",
                "depparse.language;universalenglish",
                "ner.docdate.useFixedDate;2016-02-29",
                "docdate.useRegex;.*_([0-9]{8}).*",
                "ner.model;''",
                "kbp.model;none",
                "ner.additional.regexner.mapping;''"
            })
    void letsPassWhatCoreNlpTakes(String key, String value) {
        assertThatCode(() -> check.check(new TreeMap<>(Map.of(key, value)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "encoding,--encoding",
        "outputFormat,--format",
        "file,the list of inputs",
        "outputDirectory,-o",
        "output.prettyPrint,--format and --graphs",
        "props,--properties"
    })
    void namesTheOptionThatTakesAPropertysPlace(String key, String option) {
        assertThatThrownBy(() -> check.check(new TreeMap<>(Map.of(key, "x"))))
                .isInstanceOf(PipelineException.class)
                .hasMessage("property " + key + ": it belongs to CoreNLP's own command line and changes nothing here;"
                        + " use " + option);
    }

    @Test
    void readsValuesAsCoreNlpDoesWithoutBlanksAroundThem() {
        Map<String, String> given = Map.of(
                "ssplit.eolonly ", " true ", "ner.model", "a , b", "tokenize.options", "ud = false, quotes=ascii");

        assertThat(check.trimmed(given))
                .containsEntry("ssplit.eolonly", "true")
                .containsEntry("ner.model", "a,b")
                .containsEntry("tokenize.options", "ud=false,quotes=ascii");
    }

    @Test
    void refusesASecondSourceOfADate() {
        Map<String, String> both =
                Map.of("ner.docdate.useFixedDate", "2015-02-22", "ner.docdate.useRegex", "(.*)\\.txt");

        assertThatThrownBy(() -> check.check(new TreeMap<>(both)))
                .hasMessage("property ner.docdate.useRegex: it changes nothing beside ner.docdate.useFixedDate;"
                        + " drop one of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docdate.usePresent", "ner.docdate.usePresent"})
    void refusesWhatDependsOnTheClock(String key) {
        assertThatThrownBy(() -> check.check(new TreeMap<>(Map.of(key, "true"))))
                .isInstanceOf(PipelineException.class)
                .hasMessage(
                        "property " + key + "=true: the output would depend on the day on which a line is annotated;"
                                + " give the day as " + key.replace("usePresent", "useFixedDate") + "=YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ZH", "chinese"})
    void refusesChineseYearsThatTheClockWouldComplete(String language) {
        Map<String, String> undated = Map.of("ner.language", language);
        Map<String, String> dated = Map.of("ner.language", language, "ner.docdate.useFixedDate", "2015-02-22");
        Map<String, String> without = Map.of("ner.language", language, "ner.applyNumericClassifiers", "false");

        assertThatThrownBy(() -> check.check(new TreeMap<>(undated)))
                .isInstanceOf(PipelineException.class)
                .hasMessageContainingAll("years of two digits", "ner.docdate.useFixedDate=YYYY-MM-DD");
        assertThatCode(() -> check.check(new TreeMap<>(dated))).doesNotThrowAnyException();
        assertThatCode(() -> check.check(new TreeMap<>(without))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAlgorithmThatRemembersOtherLines() {
        assertThatThrownBy(() -> check.check(new TreeMap<>(Map.of("coref.algorithm", "clustering"))))
                .isInstanceOf(PipelineException.class)
                .hasMessageContaining("the annotation of a line would depend on them; use statistical");
    }
}
