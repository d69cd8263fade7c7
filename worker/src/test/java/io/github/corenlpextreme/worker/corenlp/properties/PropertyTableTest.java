package io.github.corenlpextreme.worker.corenlp.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyTableTest {

    private final PropertyTable table = PropertyTable.load();

    /** A key is a constant of some class as a whole, or an annotator's name is and the rest of the key. */
    @Test
    void listsOnlyKeysWhoseTextIsInTheClassesOfCoreNlp() throws Exception {
        String classes = CoreNlpClasses.text();

        List<String> absent = new ArrayList<>();
        table.keys().forEach((key, rule) -> {
            if (rule.type() != PropertyType.OPTION
                    && rule.type() != PropertyType.NONE
                    && !key.startsWith("sutime.binder.1.") // CoreNLP counts them
                    && !occurs(key, classes)) {
                absent.add(key);
            }
        });

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
        assertThat(table.find(key)).isPresent();
    }

    @Test
    void doesNotTakeAFamilyForAKey() {
        assertThat(table.find("ner.fine.regexner.")).isEmpty();
        assertThat(table.find("ner.fine.regexner")).isEmpty();
        assertThat(table.find("pos.")).isEmpty();
    }

    @Test
    void hasNoKeyThatAFamilyCoversAlready() {
        assertThat(table.keys().keySet())
                .noneMatch(key -> table.families().keySet().stream()
                        .anyMatch(family -> key.startsWith(family) && !key.startsWith("sutime.binder.1.")))
                .noneMatch(key -> table.copies().keySet().stream().anyMatch(key::startsWith));
    }

    @ParameterizedTest
    @CsvSource({
        "ner.fine.regexner.ignorecase,regexner.ignorecase",
        "ner.additional.regexner.mapping,regexner.mapping",
        "ner.additional.tokensregex.rules,tokensregex.rules",
        "ner.docdate.useFixedDate,docdate.useFixedDate",
        "ner.entitymentions.acronyms,entitymentions.acronyms",
        "quote.attribution.depparse.model,depparse.model"
    })
    void knowsTheKeysOfAnAnnotatorInsideAnother(String inside, String alone) {
        assertThat(table.find(inside)).isPresent().isEqualTo(table.find(alone));
    }

    @ParameterizedTest
    @CsvSource({
        "ner.fine.regexner.ignoreCase,ner.fine.regexner.ignorecase",
        "ner.docdate.fixedDate,ner.docdate.useFixedDate"
    })
    void namesANearKeyOfAnAnnotatorInsideAnother(String wrong, String right) {
        assertThat(table.find(wrong)).isEmpty();
        assertThat(table.nearest(wrong)).contains(right);
    }

    @Test
    void canListTheWordsOfEveryChoice() {
        assertThat(table.keys().values())
                .filteredOn(rule -> rule.type() == PropertyType.CHOICE || rule.type() == PropertyType.NAME)
                .allSatisfy(
                        rule -> assertThat(rule.choices()).hasSizeGreaterThan(1).noneMatch(String::isBlank));
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
}
