package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.TimeAnnotations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens with everything that any annotator has said about them. */
final class TokenJson {

    private TokenJson() {}

    static void write(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens) {
        write(fields, tokens, true);
    }

    /** The tokens of a text that was not split into sentences carry less. */
    static void writeUnsplit(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens) {
        write(fields, tokens, false);
    }

    private static void write(JsonFieldWriter fields, @Nullable List<CoreLabel> tokens, boolean inSentence) {
        if (tokens == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startArray("tokens");
        for (CoreLabel token : tokens) {
            json.startObject();
            writeToken(fields, token, inSentence);
            json.endObject();
        }
        json.endArray();
    }

    private static void writeToken(JsonFieldWriter fields, CoreLabel token, boolean inSentence) {
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

    private static void writeWord(JsonFieldWriter fields, CoreLabel token) {
        fields.number(TokenKey.INDEX, token.index());
        fields.text(TokenKey.WORD, token.word());
        fields.text(TokenKey.ORIGINAL_TEXT, token.originalText());
    }

    private static void writeOffsets(JsonFieldWriter fields, CoreLabel token) {
        fields.number(TokenKey.CHARACTER_OFFSET_BEGIN, token.beginPosition());
        fields.number(TokenKey.CHARACTER_OFFSET_END, token.endPosition());
        Integer begin = token.get(CoreAnnotations.CodepointOffsetBeginAnnotation.class);
        Integer end = token.get(CoreAnnotations.CodepointOffsetEndAnnotation.class);
        if (begin != null && end != null) {
            fields.number(TokenKey.CODEPOINT_OFFSET_BEGIN, begin);
            fields.number(TokenKey.CODEPOINT_OFFSET_END, end);
        }
    }

    private static void writeTags(JsonFieldWriter fields, CoreLabel token) {
        fields.text(TokenKey.POS, token.tag());
        fields.text(TokenKey.NER, token.ner());
        fields.text(TokenKey.NORMALIZED_NER, token.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class));
        fields.text(TokenKey.SPEAKER, token.get(CoreAnnotations.SpeakerAnnotation.class));
        fields.text(TokenKey.SPEAKER_TYPE, token.get(CoreAnnotations.SpeakerTypeAnnotation.class));
        fields.text(TokenKey.TRUECASE, token.get(CoreAnnotations.TrueCaseAnnotation.class));
        fields.text(TokenKey.TRUECASE_TEXT, token.get(CoreAnnotations.TrueCaseTextAnnotation.class));
    }

    private static void writeSurroundings(JsonFieldWriter fields, CoreLabel token) {
        fields.text(TokenKey.BEFORE, token.get(CoreAnnotations.BeforeAnnotation.class));
        fields.text(TokenKey.AFTER, token.get(CoreAnnotations.AfterAnnotation.class));
        fields.text(TokenKey.ENTITYLINK, token.get(CoreAnnotations.WikipediaEntityAnnotation.class));
        MentionJson.writeTime(fields, token.get(TimeAnnotations.TimexAnnotation.class));
    }

    /** Written for every token. */
    private static final class TokenKey {
        static final JsonName INDEX = new JsonName("index");
        static final JsonName WORD = new JsonName("word");
        static final JsonName ORIGINAL_TEXT = new JsonName("originalText");
        static final JsonName CHARACTER_OFFSET_BEGIN = new JsonName("characterOffsetBegin");
        static final JsonName CHARACTER_OFFSET_END = new JsonName("characterOffsetEnd");
        static final JsonName CODEPOINT_OFFSET_BEGIN = new JsonName("codepointOffsetBegin");
        static final JsonName CODEPOINT_OFFSET_END = new JsonName("codepointOffsetEnd");
        static final JsonName POS = new JsonName("pos");
        static final JsonName NER = new JsonName("ner");
        static final JsonName NORMALIZED_NER = new JsonName("normalizedNER");
        static final JsonName SPEAKER = new JsonName("speaker");
        static final JsonName SPEAKER_TYPE = new JsonName("speakerType");
        static final JsonName TRUECASE = new JsonName("truecase");
        static final JsonName TRUECASE_TEXT = new JsonName("truecaseText");
        static final JsonName BEFORE = new JsonName("before");
        static final JsonName AFTER = new JsonName("after");
        static final JsonName ENTITYLINK = new JsonName("entitylink");
        static final JsonName LEMMA = new JsonName("lemma");
    }
}
