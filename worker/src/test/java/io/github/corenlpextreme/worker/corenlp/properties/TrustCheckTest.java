package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corenlpextreme.protocol.ExitCodes;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.worker.annotate.PipelineException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustCheckTest {

    /** Read in CoreNLP's sources: each reaches {@code Class.forName}, whatever its type may look like. */
    private static final List<String> NAMES_CLASSES = List.of(
            "clean.docAnnotations",
            "clean.sectionAnnotations",
            "clean.tokenAnnotations",
            "coref.algorithm.class",
            "coref.sieves",
            "customAnnotatorClass.mine",
            "dcoref.mentionFinder",
            "dcoref.sievePasses",
            "depparse.tlp",
            "entitymentions.nerCoreAnnotation",
            "parse.executable",
            "parse.flags",
            "parse.treemap",
            "regexner.mapping.field.x",
            "regexner.mapping.header",
            "ner.fine.regexner.mapping.header",
            "sutime.binder.1",
            "tokenize.postProcessor",
            "tokensregex.matchedExpressionsAnnotationKey");

    /** Read in CoreNLP's sources: each is compared, looked up in a table or printed. */
    private static final List<String> PLAIN_TEXT = List.of(
            "annotators",
            "clean.quoteauthorattributes",
            "quote.attribution.MSSieves",
            "quote.attribution.QMSieves",
            "regexner.backgroundSymbol",
            "regexner.noDefaultOverwriteLabels",
            "ssplit.boundariesToDiscard",
            "sutime.binder.1.prefix");

    private static final PropertyTrust WHOLE_JOB = new PropertyTrust(true, List.of());

    private final PropertyTable table = PropertyTable.load();

    @Test
    void nothingIsRefusedThatOnlyChangesAnAnnotation() {
        Map<String, String> plain = new TreeMap<>();
        table.keys().forEach((key, rule) -> {
            if (rule.type().risk() == PropertyRisk.VALUE) {
                plain.put(key, "{{ => http://x");
            }
        });

        assertThat(plain).hasSizeGreaterThan(100);
        assertThat(TrustCheck.missing(plain, PropertyTrust.NONE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("riskyKeys")
    void everyOtherPropertyIsRefusedUnlessItIsAllowedByName(String key) {
        Map<String, String> properties = Map.of(key, "x");

        assertThat(TrustCheck.missing(properties, PropertyTrust.NONE))
                .contains(new TrustCheck.MissingTrust(List.of(key), "--allow-property " + key));
        assertThat(TrustCheck.missing(properties, trusting(key))).isEmpty();
        assertThat(TrustCheck.missing(properties, trusting(key.substring(0, 3) + "*")))
                .isEmpty();
        assertThat(TrustCheck.missing(properties, trusting("other.*"))).isNotEmpty();
        assertThat(TrustCheck.missing(properties, WHOLE_JOB)).isEmpty();
    }

    static Stream<String> riskyKeys() {
        Stream<String> known = PropertyTable.load().keys().entrySet().stream()
                .filter(entry -> entry.getValue().type().risk() != PropertyRisk.VALUE)
                .map(Map.Entry::getKey);
        return Stream.of(known, NAMES_CLASSES.stream(), Stream.of("mine.anything"))
                .flatMap(keys -> keys)
                .distinct();
    }

    /** A text that is new in the table must be read about first. */
    @Test
    void everyTextIsKnownToNameNoClass() {
        assertThat(table.keys().entrySet().stream()
                        .filter(entry -> entry.getValue().type() == PropertyType.TEXT)
                        .map(Map.Entry::getKey))
                .containsExactlyElementsOf(PLAIN_TEXT);
        assertThat(table.families().values()).noneMatch(rule -> rule.type() == PropertyType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[ {{ word.getClass().forName(\"java.lang.Runtime\") }} ]",
                "/x/ => Concat(\"a\",\"b\")",
                "/x/ ==> &annotate({ner=\"X\"})",
                "{{x}}"
            })
    void aPatternWithAnExpressionNeedsTrustInTheWholeJob(String pattern) {
        Map<String, String> properties = Map.of("ssplit.boundaryMultiTokenRegex", pattern);

        assertThat(TrustCheck.missing(properties, trusting("*")))
                .contains(new TrustCheck.MissingTrust(List.of("ssplit.boundaryMultiTokenRegex"), "--trust-job"));
        assertThat(TrustCheck.missing(properties, WHOLE_JOB)).isEmpty();
    }

    @Test
    void aPatternOfJavaMayLookBackAtABracket() {
        assertThat(TrustCheck.missing(Map.of("clean.xmltags", "(?<=>)p"), trusting("clean.*")))
                .isEmpty();
    }

    @Test
    void saysInOneSentenceWhichPropertiesAndWhichFlags() {
        Map<String, String> two = Map.of("regexner.mapping", "m.tab", "pos.model", "m");
        Map<String, String> many = new TreeMap<>();
        riskyKeys().limit(9).forEach(key -> many.put(key, "x"));

        assertThatThrownBy(() -> TrustCheck.require(new JobId("book"), two, PropertyTrust.NONE))
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCodes.USAGE))
                .hasMessage("job book is refused, because these properties of it can read files or run code here:"
                        + " pos.model, regexner.mapping; if all who can publish jobs may do that, start this again with"
                        + " --allow-property pos.model --allow-property regexner.mapping");
        assertThatThrownBy(() -> TrustCheck.require(new JobId("book"), many, PropertyTrust.NONE))
                .hasMessageContaining(" and 4 more; ")
                .hasMessageEndingWith("--allow-property for each, or --trust-job");
    }

    /** The flags are pasted into a shell. */
    @ParameterizedTest
    @ValueSource(strings = {"*", "customAnnotatorClass.*", "a; reboot", "a$(reboot)", "a`reboot`", "a\nb", "a b"})
    void aNameThatAShellOrAWildcardWouldReadIsNoFlag(String name) {
        assertThat(TrustCheck.missing(Map.of(name, "x"), PropertyTrust.NONE))
                .map(TrustCheck.MissingTrust::flags)
                .contains("--trust-job");
    }

    @Test
    void aNameOfAnotherJobsMakingCannotWriteALine() {
        assertThatThrownBy(() -> TrustCheck.require(new JobId("book"), Map.of("a\nb", "x"), PropertyTrust.NONE))
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pos.maxlen", "annotators", "a b", "", "$HOME", "ssplit.isOneSentence"})
    void refusesToAllowWhatNeedsNoTrust(String name) {
        assertThatThrownBy(() -> trusting(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("allow-property " + name + ": ");
    }

    private static PropertyTrust trusting(String name) {
        return new PropertyTrust(false, List.of(name));
    }
}
