package io.github.corenlpextreme.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.corenlpextreme.protocol.GraphSelection;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.PipelineSettings;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.CoreNlpAnnotator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema of a document knows what each annotator adds. */
class DocumentSchemaIT {

    private static final List<String> LINES = List.of(
            "Nora Whitfield was born in Vienna on 12 May 1987. \"I like it here,\" she said. "
                    + "She has worked for Siemens for three years, from Monday to Friday.",
            "<section>One <b>bold</b> word.</section>",
            "Why not?");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tokenize,docdate,pos,lemma,ner | docdate.useFixedDate=2021-11-22 sutime.includeRange=true \
                    ner.applyFineGrained=false | docDate timex range nerConfidences
                    tokenize,pos,lemma,depparse,natlog,openie | tokenize.codepoint=true | \
                    enhancedPlusPlusDependencies subjectSpan codepointOffsetBegin
                    tokenize,pos,parse,sentiment,truecase | parse.maxlen=10 | \
                    binaryParse sentimentTree truecaseText degraded
                    tokenize,pos,lemma,ner,depparse,coref,quote | ner.applyFineGrained=false | \
                    corefs isRepresentativeMention quotes canonicalSpeaker
                    tokenize | tokenize.cleanxml=true clean.sectiontags=section clean.allowflawedxml=true | sections
                    """)
    void everyFieldIsInTheSchema(String annotators, String properties, String fields) throws Exception {
        CoreNlpAnnotator annotator = CoreNlpAnnotator.load(
                new PipelineSettings(List.of(annotators.split(",")), pairs(properties)),
                new RenderSettings(OutputFormat.JSONL, GraphSelection.ALL, 0, Integer.MAX_VALUE));
        Schemas schemas = new Schemas();
        StringBuilder all = new StringBuilder();

        for (String line : LINES) {
            String json = new String(
                    annotator
                            .annotate(new LineText("a.txt", 0, line.length(), line))
                            .rendered(),
                    UTF_8);
            assertThat(schemas.complaints("document", json)).as(json).isEmpty();
            all.append(json);
        }

        assertThat(all)
                .contains(Stream.of(fields.split(" "))
                        .map(field -> '"' + field + "\":")
                        .toList());
    }

    private static Map<String, String> pairs(String properties) {
        return Stream.of(properties.split(" "))
                .map(property -> property.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
