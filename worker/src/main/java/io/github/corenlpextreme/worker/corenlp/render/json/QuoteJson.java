package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAnnotator;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.util.CoreMap;
import org.jspecify.annotations.Nullable;

/** The quotations of a document, nested ones included, and who said them. */
final class QuoteJson {

    private static final String UNKNOWN = "Unknown";

    private QuoteJson() {}

    static void write(JsonFieldWriter fields, Annotation document) {
        if (document.get(CoreAnnotations.QuotationsAnnotation.class) == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startArray("quotes");
        for (CoreMap quote : QuoteAnnotator.gatherQuotes(document)) {
            json.startObject();
            writePlace(fields, quote);
            writeMention(fields, quote);
            writeSpeaker(fields, quote);
            json.endObject();
        }
        json.endArray();
    }

    private static void writePlace(JsonFieldWriter fields, CoreMap quote) {
        fields.number("id", quote.get(CoreAnnotations.QuotationIndexAnnotation.class));
        fields.text("text", quote.get(CoreAnnotations.TextAnnotation.class));
        fields.number("beginIndex", quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
        fields.number("endIndex", quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        fields.number("beginToken", quote.get(CoreAnnotations.TokenBeginAnnotation.class));
        fields.number("endToken", quote.get(CoreAnnotations.TokenEndAnnotation.class));
        fields.number("beginSentence", quote.get(CoreAnnotations.SentenceBeginAnnotation.class));
        fields.number("endSentence", quote.get(CoreAnnotations.SentenceEndAnnotation.class));
    }

    private static void writeMention(JsonFieldWriter fields, CoreMap quote) {
        fields.text("mention", quote.get(QuoteAttributionAnnotator.MentionAnnotation.class));
        fields.number("mentionBegin", quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class));
        fields.number("mentionEnd", quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class));
        fields.text("mentionType", quote.get(QuoteAttributionAnnotator.MentionTypeAnnotation.class));
        fields.text("mentionSieve", quote.get(QuoteAttributionAnnotator.MentionSieveAnnotation.class));
    }

    private static void writeSpeaker(JsonFieldWriter fields, CoreMap quote) {
        fields.text("speaker", orUnknown(quote.get(QuoteAttributionAnnotator.SpeakerAnnotation.class)));
        fields.text("speakerSieve", quote.get(QuoteAttributionAnnotator.SpeakerSieveAnnotation.class));
        fields.text(
                "canonicalSpeaker", orUnknown(quote.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class)));
        fields.number(
                "canonicalMentionBegin", quote.get(QuoteAttributionAnnotator.CanonicalMentionBeginAnnotation.class));
        fields.number("canonicalMentionEnd", quote.get(QuoteAttributionAnnotator.CanonicalMentionEndAnnotation.class));
    }

    private static String orUnknown(@Nullable String speaker) {
        return speaker == null ? UNKNOWN : speaker;
    }
}
