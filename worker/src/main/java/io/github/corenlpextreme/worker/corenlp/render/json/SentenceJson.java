package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ie.util.RelationTriple;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.naturalli.NaturalLogicAnnotations;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.GraphSelection;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A sentence with everything that any annotator has said about it. */
final class SentenceJson {

    private SentenceJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence, GraphSelection graphs) {
        JsonBytes json = fields.json();
        json.startObject();
        writePlace(fields, sentence);
        TreeJson.write(fields, sentence);
        GraphJson.write(fields, sentence, graphs);
        SentimentJson.write(fields, sentence);
        writeTriples(fields, "openie", sentence.get(NaturalLogicAnnotations.RelationTriplesAnnotation.class));
        writeTriples(fields, "kbp", sentence.get(CoreAnnotations.KBPTriplesAnnotation.class));
        MentionJson.write(fields, sentence);
        TokenJson.write(fields, sentence.get(CoreAnnotations.TokensAnnotation.class));
        json.endObject();
    }

    private static void writePlace(JsonFieldWriter fields, CoreMap sentence) {
        fields.text("id", sentence.get(CoreAnnotations.SentenceIDAnnotation.class));
        fields.number("index", sentence.get(CoreAnnotations.SentenceIndexAnnotation.class));
        fields.number("line", sentence.get(CoreAnnotations.LineNumberAnnotation.class));
        fields.number("paragraph", sentence.get(CoreAnnotations.ParagraphIndexAnnotation.class));
        fields.text("speaker", sentence.get(CoreAnnotations.SpeakerAnnotation.class));
        fields.text("speakerType", sentence.get(CoreAnnotations.SpeakerTypeAnnotation.class));
    }

    private static void writeTriples(JsonFieldWriter fields, String key, @Nullable Collection<RelationTriple> triples) {
        if (triples == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startArray(key);
        for (RelationTriple triple : triples) {
            json.startObject();
            fields.text("subject", triple.subjectGloss());
            fields.span("subjectSpan", triple.subjectTokenSpan());
            fields.text("relation", triple.relationGloss());
            fields.span("relationSpan", triple.relationTokenSpan());
            fields.text("object", triple.objectGloss());
            fields.span("objectSpan", triple.objectTokenSpan());
            json.endObject();
        }
        json.endArray();
    }
}
