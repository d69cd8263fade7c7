package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.TimeAnnotations;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens with everything that any annotator has said about them. */
final class TokenJson {

    private TokenJson() {}

    static void write(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens) throws IOException {
        write(fields, tokens, true);
    }

    /** The tokens of a text that was not split into sentences carry less. */
    static void writeUnsplit(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens) throws IOException {
        write(fields, tokens, false);
    }

    private static void write(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens, boolean inSentence)
            throws IOException {
        if (tokens == null) {
            return;
        }
        JsonGenerator json = fields.generator();
        json.writeArrayFieldStart("tokens");
        for (CoreLabel token : tokens) {
            json.writeStartObject();
            writeToken(fields, token, inSentence);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeToken(JsonFieldWriter fields, CoreLabel token, boolean inSentence) throws IOException {
        writeWord(fields, token);
        if (inSentence) {
            fields.text(TokenKey.LEMMA, token.lemma());
        }
        writeOffsets(fields, token);
        if (inSentence) {
            writeTags(fields, token);
            writeSurroundings(fields, token);
        }
    }

    private static void writeWord(JsonFieldWriter fields, CoreLabel token) throws IOException {
        fields.number(TokenKey.INDEX, token.index());
        fields.text(TokenKey.WORD, token.word());
        fields.text(TokenKey.ORIGINAL_TEXT, token.originalText());
    }

    private static void writeOffsets(JsonFieldWriter fields, CoreLabel token) throws IOException {
        fields.number(TokenKey.CHARACTER_OFFSET_BEGIN, token.beginPosition());
        fields.number(TokenKey.CHARACTER_OFFSET_END, token.endPosition());
        Integer begin = token.get(CoreAnnotations.CodepointOffsetBeginAnnotation.class);
        Integer end = token.get(CoreAnnotations.CodepointOffsetEndAnnotation.class);
        if (begin != null && end != null) {
            fields.number(TokenKey.CODEPOINT_OFFSET_BEGIN, begin);
            fields.number(TokenKey.CODEPOINT_OFFSET_END, end);
        }
    }

    private static void writeTags(JsonFieldWriter fields, CoreLabel token) throws IOException {
        fields.text(TokenKey.POS, token.tag());
        fields.text(TokenKey.NER, token.ner());
        fields.text(TokenKey.NORMALIZED_NER, token.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class));
        fields.text(TokenKey.SPEAKER, token.get(CoreAnnotations.SpeakerAnnotation.class));
        fields.text(TokenKey.SPEAKER_TYPE, token.get(CoreAnnotations.SpeakerTypeAnnotation.class));
        fields.text(TokenKey.TRUECASE, token.get(CoreAnnotations.TrueCaseAnnotation.class));
        fields.text(TokenKey.TRUECASE_TEXT, token.get(CoreAnnotations.TrueCaseTextAnnotation.class));
    }

    private static void writeSurroundings(JsonFieldWriter fields, CoreLabel token) throws IOException {
        fields.text(TokenKey.BEFORE, token.get(CoreAnnotations.BeforeAnnotation.class));
        fields.text(TokenKey.AFTER, token.get(CoreAnnotations.AfterAnnotation.class));
        fields.text(TokenKey.ENTITYLINK, token.get(CoreAnnotations.WikipediaEntityAnnotation.class));
        MentionJson.writeTime(fields, token.get(TimeAnnotations.TimexAnnotation.class));
    }

    /** Written for every token, so not to be encoded anew each time. */
    private static final class TokenKey {
        static final SerializedString INDEX = new SerializedString("index");
        static final SerializedString WORD = new SerializedString("word");
        static final SerializedString ORIGINAL_TEXT = new SerializedString("originalText");
        static final SerializedString CHARACTER_OFFSET_BEGIN = new SerializedString("characterOffsetBegin");
        static final SerializedString CHARACTER_OFFSET_END = new SerializedString("characterOffsetEnd");
        static final SerializedString CODEPOINT_OFFSET_BEGIN = new SerializedString("codepointOffsetBegin");
        static final SerializedString CODEPOINT_OFFSET_END = new SerializedString("codepointOffsetEnd");
        static final SerializedString POS = new SerializedString("pos");
        static final SerializedString NER = new SerializedString("ner");
        static final SerializedString NORMALIZED_NER = new SerializedString("normalizedNER");
        static final SerializedString SPEAKER = new SerializedString("speaker");
        static final SerializedString SPEAKER_TYPE = new SerializedString("speakerType");
        static final SerializedString TRUECASE = new SerializedString("truecase");
        static final SerializedString TRUECASE_TEXT = new SerializedString("truecaseText");
        static final SerializedString BEFORE = new SerializedString("before");
        static final SerializedString AFTER = new SerializedString("after");
        static final SerializedString ENTITYLINK = new SerializedString("entitylink");
        static final SerializedString LEMMA = new SerializedString("lemma");
    }
}
