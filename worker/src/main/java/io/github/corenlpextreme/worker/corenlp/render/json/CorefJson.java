package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.pipeline.Annotation;
import java.util.Map;

/** The coreference chains of a document, by chain number. */
final class CorefJson {

    private CorefJson() {}

    static void write(JsonFieldWriter fields, Annotation document) {
        Map<Integer, CorefChain> chains = document.get(CorefCoreAnnotations.CorefChainAnnotation.class);
        if (chains == null) {
            return;
        }
        JsonBytes json = fields.json();
        fields.startObject("corefs");
        for (CorefChain chain : chains.values()) {
            fields.startArray(Integer.toString(chain.getChainID()));
            for (CorefMention mention : chain.getMentionsInTextualOrder()) {
                writeMention(fields, mention, mention.equals(chain.getRepresentativeMention()));
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void writeMention(JsonFieldWriter fields, CorefMention mention, boolean representative) {
        JsonBytes json = fields.json();
        json.startObject();
        fields.number("id", mention.mentionID);
        fields.text("text", mention.mentionSpan);
        fields.constant("type", mention.mentionType);
        fields.constant("number", mention.number);
        fields.constant("gender", mention.gender);
        fields.constant("animacy", mention.animacy);
        fields.number("startIndex", mention.startIndex);
        fields.number("endIndex", mention.endIndex);
        fields.number("headIndex", mention.headIndex);
        fields.number("sentNum", mention.sentNum);
        fields.startArray("position");
        for (int place : mention.position.elems()) {
            json.number(place);
        }
        json.endArray();
        fields.truth("isRepresentativeMention", representative);
        json.endObject();
    }
}
