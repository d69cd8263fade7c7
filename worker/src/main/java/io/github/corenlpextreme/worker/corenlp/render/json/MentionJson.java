package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entity mentions of a sentence, and points in time wherever they stand. */
final class MentionJson {

    private static final String NO_ENTITY = "O";

    private MentionJson() {}

    static void write(JsonFieldWriter fields, CoreMap sentence) {
        List<CoreMap> mentions = sentence.get(CoreAnnotations.MentionsAnnotation.class);
        if (mentions == null) {
            return;
        }
        Integer sentenceBegin = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
        JsonBytes json = fields.json();
        fields.startArray("entitymentions");
        for (CoreMap mention : mentions) {
            json.startObject();
            writePlace(fields, mention, sentenceBegin);
            writeEntity(fields, mention);
            writeConfidences(fields, mention.get(CoreAnnotations.NamedEntityTagProbsAnnotation.class));
            writeTime(fields, mention.get(TimeAnnotations.TimexAnnotation.class));
            json.endObject();
        }
        json.endArray();
    }

    private static void writePlace(JsonFieldWriter fields, CoreMap mention, @Nullable Integer sentenceBegin) {
        Integer begin = mention.get(CoreAnnotations.TokenBeginAnnotation.class);
        Integer end = mention.get(CoreAnnotations.TokenEndAnnotation.class);
        fields.number("docTokenBegin", begin);
        fields.number("docTokenEnd", end);
        fields.number("tokenBegin", difference(begin, sentenceBegin));
        fields.number("tokenEnd", difference(end, sentenceBegin));
    }

    private static @Nullable Integer difference(@Nullable Integer token, @Nullable Integer sentenceBegin) {
        return token == null || sentenceBegin == null ? null : token - sentenceBegin;
    }

    private static void writeEntity(JsonFieldWriter fields, CoreMap mention) {
        fields.text("text", mention.get(CoreAnnotations.TextAnnotation.class));
        fields.number("characterOffsetBegin", mention.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
        fields.number("characterOffsetEnd", mention.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        fields.text("ner", mention.get(CoreAnnotations.NamedEntityTagAnnotation.class));
        fields.text("normalizedNER", mention.get(CoreAnnotations.NormalizedNamedEntityTagAnnotation.class));
        fields.text("entitylink", mention.get(CoreAnnotations.WikipediaEntityAnnotation.class));
    }

    private static void writeConfidences(JsonFieldWriter fields, @Nullable Map<String, Double> confidences) {
        if (confidences == null || confidences.keySet().stream().allMatch(NO_ENTITY::equals)) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startObject("nerConfidences");
        for (Map.Entry<String, Double> confidence : confidences.entrySet()) {
            if (!confidence.getKey().equals(NO_ENTITY)) {
                json.name(confidence.getKey());
                fields.real(confidence.getValue());
            }
        }
        json.endObject();
    }

    static void writeTime(JsonFieldWriter fields, @Nullable Timex time) {
        if (time == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startObject("timex");
        fields.text("tid", time.tid());
        fields.text("type", time.timexType());
        fields.text("value", time.value());
        fields.text("altValue", time.altVal());
        writeRange(fields, time.range());
        json.endObject();
    }

    private static void writeRange(JsonFieldWriter fields, Timex.@Nullable Range range) {
        if (range == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startObject("range");
        fields.text("begin", range.begin);
        fields.text("end", range.end);
        fields.text("duration", range.duration);
        json.endObject();
    }
}
