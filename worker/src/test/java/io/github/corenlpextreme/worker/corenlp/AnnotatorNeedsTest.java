package io.github.corenlpextreme.worker.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotatorNeedsTest {

    private final PipelineResolver resolver = new PipelineResolver();

    /** As in the properties file of CoreNLP's German models, but without its files. */
    @Test
    void addsNoEnglishLemmasToGermanEntities() {
        Map<String, String> german = Map.of(
                "tokenize.language", "de", "ner.applyNumericClassifiers", "false", "ner.applyFineGrained", "false");

        ResolvedPipeline resolved = resolver.resolve(List.of("tokenize", "mwt", "pos", "ner", "depparse"), german);

        assertThat(resolved.settings().annotators()).containsExactly("tokenize", "mwt", "pos", "ner", "depparse");
        assertThat(resolved.added()).isEmpty();
        assertThat(resolved.settings().properties()).containsEntry("ner.useSUTime", "false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ner;ner.statisticalOnly=true;tokenize,ner",
                "ner;ner.applyNumericClassifiers=false;tokenize,pos,lemma,ner",
                "quote;quote.attributeQuotes=false;tokenize,quote",
                "regexner;regexner.validpospattern=NN.*;tokenize,pos,regexner",
                "openie;openie.resolve_coref=true;tokenize,pos,lemma,ner,depparse,coref,natlog,openie",
                "coref;coref.algorithm=neural;tokenize,pos,lemma,ner,parse,coref",
                "coref;coref.md.type=rule;tokenize,pos,lemma,ner,parse,coref",
                "coref;coref.algorithm=fastneural;tokenize,pos,lemma,ner,depparse,coref",
                "coref;ner.buildEntityMentions=false;tokenize,pos,lemma,ner,entitymentions,depparse,coref",
                "natlog,parse;parse.buildgraphs=false;tokenize,pos,lemma,depparse,natlog,parse",
            })
    void addsWhatAnAnnotatorNeedsWithTheseProperties(String wanted, String property, String complete) {
        String[] keyAndValue = property.split("=");

        ResolvedPipeline resolved =
                resolver.resolve(List.of(wanted.split(",")), Map.of(keyAndValue[0], keyAndValue[1]));

        assertThat(resolved.settings().annotators()).containsExactlyInAnyOrder(complete.split(","));
        assertThat(resolved.settings().annotators()).endsWith(complete.substring(complete.lastIndexOf(',') + 1));
    }

    @Test
    void refusesSentimentWithoutBinaryTrees() {
        assertThatThrownBy(() -> resolver.resolve(List.of("sentiment"), Map.of("parse.binaryTrees", "false")))
                .hasMessage("property parse.binaryTrees=false: sentiment needs binary trees; leave it out");
    }
}
