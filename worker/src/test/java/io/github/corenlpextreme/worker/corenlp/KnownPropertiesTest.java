package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPropertiesTest {

    private final KnownProperties known = KnownProperties.load();

    /** A key is a constant of some class as a whole, or an annotator's name is and the rest of the key. */
    @Test
    void listsOnlyKeysWhoseTextIsInTheClassesOfCoreNlp() throws Exception {
        String classes = classesOfCoreNlp();

        List<String> absent = new ArrayList<>();
        for (String key : known.keys()) {
            if (!occurs(key, classes)) {
                absent.add(key);
            }
        }

        assertThat(absent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenize.language",
                "mwt.mappingFile",
                "mwt.pos.model",
                "mwt.statisticalMappingFile",
                "mwt.preserveCasing",
                "pos.model",
                "ner.model",
                "ner.applyNumericClassifiers",
                "ner.useSUTime",
                "ner.language",
                "ner.fine.regexner.mapping",
                "ner.fine.regexner.noDefaultOverwriteLabels",
                "sutime.language",
                "parse.model",
                "depparse.model",
                "depparse.language",
                "kbp.semgrex",
                "kbp.tokensregex",
                "kbp.model",
                "kbp.language",
                "entitylink.caseless",
                "entitylink.wikidict",
                "segment.model",
                "segment.sighanCorporaDict",
                "segment.serDictionary",
                "segment.sighanPostProcessing",
                "ssplit.boundaryTokenRegex",
                "coref.sieves",
                "coref.input.type",
                "coref.postprocessing",
                "coref.calculateFeatureImportance",
                "coref.useConstituencyTree",
                "coref.useSemantics",
                "coref.md.type",
                "coref.mode",
                "coref.path.word2vec",
                "coref.language",
                "coref.print.md.log",
                "coref.defaultPronounAgreement",
                "coref.zh.dict",
                "cdc_tokenize.model",
                "cdc_tokenize.multiWordRules",
                "customAnnotatorClass.segment",
                "srparser.model"
            })
    void knowsTheKeysOfTheLanguagesPropertiesFiles(String key) {
        assertThat(known.contains(key)).isTrue();
    }

    @Test
    void doesNotTakeAFamilyForAKey() {
        assertThat(known.contains("ner.fine.regexner.")).isFalse();
        assertThat(known.contains("ner.fine.regexner")).isFalse();
        assertThat(known.contains("pos.")).isFalse();
    }

    @Test
    void hasNoKeyThatAFamilyCoversAlready() {
        assertThat(known.keys()).noneMatch(key -> known.families().stream().anyMatch(key::startsWith));
    }

    private static boolean occurs(String key, String classes) {
        if (isConstant(key, classes)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (isNameAndRest(key.substring(0, dot), key.substring(dot + 1), classes)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAndRest(String name, String rest, String classes) {
        return (isConstant(name, classes) || isConstant(name + ".", classes))
                && (isConstant(rest, classes) || isConstant("." + rest, classes));
    }

    /** As a class file has a constant: its kind, its length in two bytes, the text. */
    private static boolean isConstant(String text, String classes) {
        return classes.contains("\u0001" + (char) (text.length() >> 8) + (char) (text.length() & 0xFF) + text);
    }

    private static String classesOfCoreNlp() throws Exception {
        Path jar = Path.of(StanfordCoreNLP.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        StringBuilder text = new StringBuilder();
        try (JarFile classes = new JarFile(jar.toFile())) {
            for (JarEntry entry : classes.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList()) {
                text.append(text(classes, entry));
            }
        }
        return text.toString();
    }

    private static String text(JarFile classes, JarEntry entry) throws IOException {
        return new String(classes.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
