package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereNamesTest {

    private static final List<String> PLACES = List.of(
            "http://e/m",
            "https://e/m",
            "HtTp://e/m",
            "http:e/m",
            "ftp://e/m",
            "file:/m",
            "FILE:///m",
            "file://e/m",
            "jar:file:/m.jar!/m",
            "jar:http://e/m.jar!/m",
            "url:http://e/m",
            "URL:jar:http://e/m.jar!/m",
            "classpath:m",
            "classpath*:m",
            "jrt:/java.base/m",
            "s3://e/m",
            "mailto:e",
            "//e/share/m",
            "\\\\e\\share\\m",
            "\\\\?\\UNC\\e\\share\\m",
            "/\\e/share/m");

    /** What CoreNLP or Java takes off a name, or splits a list at. */
    private static final List<String> AROUND = List.of(
            "%s",
            "  %s",
            "\t%s",
            "\u0001%s",
            "\n%s",
            "a.tab,%s",
            "a.tab, %s",
            "a.tab;%s",
            "a.tab ; %s",
            "a.tab %s",
            "a.tab|%s",
            "%s,a.tab",
            "\"%s\"",
            "'%s'",
            "[%s]",
            "(a.tab, %s)",
            "{%s}",
            "ignorecase=true,%s",
            "ignorecase=true,validpospattern=^(NN|JJ).*,%s;a.tab",
            "a.tab;header=true, %s",
            "ignorecase=%s");

    private final PropertyCheck check = new PropertyCheck();

    @ParameterizedTest
    @MethodSource("fileKeys")
    void noPropertyOfAFileMayNameWhatIsElsewhere(String key) {
        for (String place : PLACES) {
            for (String around : AROUND) {
                String value = String.format(around, place);

                assertThatThrownBy(() -> check.check(check.trimmed(Map.of(key, value))))
                        .as(value)
                        .isInstanceOf(PipelineException.class)
                        .hasMessageStartingWith("property " + key + "=")
                        .hasMessageContaining("may not download anything");
            }
        }
    }

    static Stream<String> fileKeys() {
        return FileKeys.all();
    }

    @Test
    void thereIsATableOfFiles() {
        assertThat(FileKeys.all()).hasSizeGreaterThan(80).contains("ner.additional.regexner.mapping", "sutime.rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customAnnotatorClass.x", "x.file", "parse.flags", "ssplit.boundariesToDiscard"})
    void noOtherPropertyMayNameAUrl(String key) {
        Map<String, String> custom = new TreeMap<>(Map.of("customAnnotatorClass.x", "X"));
        custom.put(key, "-a http://e/m");

        assertThatThrownBy(() -> check.check(check.trimmed(custom))).hasMessageContaining("may not download anything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/data/m.tab",
                "data//m.tab",
                "edu/stanford/nlp/models/kbp/english/gazetteers/regexner_caseless.tab",
                "ignorecase=true,validpospattern=^(NN|JJ).*,a.tab;header=pattern ner,b.tab",
                "C:\\data\\m.tab",
                "2026-11-29T10:15.tab",
                "a.tab,b.tab"
            })
    void takesPaths(String value) {
        Optional<PropertyRule> rule = check.rule("regexner.mapping");

        assertThat(rule).isPresent();
        assertThatCode(() -> RefusedProperties.checkPlace("regexner.mapping", rule, value))
                .doesNotThrowAnyException();
    }
}
