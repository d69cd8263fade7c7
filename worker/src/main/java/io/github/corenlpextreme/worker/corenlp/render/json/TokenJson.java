package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.TimeAnnotations;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens with everything that any annotator has said about them. */
final class TokenJson {

    private TokenJson() {}

    static void write(JsonFields fields, @Nullable List<CoreLabel> tokens) throws IOException {
        if (tokens == null) {
            return;
        }
        JsonGenerator json = fields.generator();
        json.writeArrayFieldStart("tokens");
        for (CoreLabel token : tokens) {
            json.writeStartObject();
            writeWord(fields, token);
            fields.text("lemma", token.lemma());
            writeOffsets(fields, token);
            writeTags(fields, token);
            writeSurroundings(fields, token);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The tokens of a text that was not split into sentences carry less. */
    static void writeUnsplit(JsonFields fields, @Nullable List<CoreLabel> tokens) throws IOException {
        if (tokens == null) {
            return;
        }
        JsonGenerator json = fields.generator();
        json.writeArrayFieldStart("tokens");
        for (CoreLabel token : tokens) {
            json.writeStartObject();
            writeWord(fields, token);
            writeOffsets(fields, token);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeWord(JsonFields fields, CoreLabel token) throws IOException {
        fields.number("index", token.index());
        fields.text("word", token.word());
        fields.text("originalText", token.originalText());
    }

    private static void writeOffsets(JsonFields fields, CoreLabel token) throws IOException {
        fields.number("characterOffsetBegin", token.beginPosition());
        fields.number("characterOffsetEnd", token.endPosition());
        Integer begin = token.get(CoreAnnotations.CodepointOffsetBeginAnnotation.class);
        Integer end = token.get(CoreAnnotations.CodepointOffsetEndAnnotation.class);
        if (begin != null && end != null) {
            fields.number("codepointOffsetBegin", begin);
            fields.number("codepointOffsetEnd", end);
        }
    }

    private static void writeTags(JsonFields fields, CoreLabel token) throws IOException {
        fields.text("pos", token.tag());
        fields.text("ner", token.ner());
        fields.text("normalizedNER", token.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class));
        fields.text("speaker", token.get(CoreAnnotations.SpeakerAnnotation.class));
        fields.text("speakerType", token.get(CoreAnnotations.SpeakerTypeAnnotation.class));
        fields.text("truecase", token.get(CoreAnnotations.TrueCaseAnnotation.class));
        fields.text("truecaseText", token.get(CoreAnnotations.TrueCaseTextAnnotation.class));
    }

    private static void writeSurroundings(JsonFields fields, CoreLabel token) throws IOException {
        fields.text("before", token.get(CoreAnnotations.BeforeAnnotation.class));
        fields.text("after", token.get(CoreAnnotations.AfterAnnotation.class));
        fields.text("entitylink", token.get(CoreAnnotations.WikipediaEntityAnnotation.class));
        MentionJson.writeTime(fields, token.get(TimeAnnotations.TimexAnnotation.class));
    }
}
