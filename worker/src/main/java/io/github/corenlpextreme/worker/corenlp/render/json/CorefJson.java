package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.coref.CorefCoreAnnotations;
import edu.stanford.nlp.coref.data.CorefChain;
import edu.stanford.nlp.coref.data.CorefChain.CorefMention;
import edu.stanford.nlp.pipeline.Annotation;
import java.io.IOException;
import java.util.Map;

/** The coreference chains of a document, by chain number. */
final class CorefJson {

    private CorefJson() {}

    static void write(JsonFieldWriter fields, Annotation document) throws IOException {
        Map<Integer, CorefChain> chains = document.get(CorefCoreAnnotations.CorefChainAnnotation.class);
        if (chains == null) {
            return;
        }
        JsonGenerator json = fields.generator();
        json.writeObjectFieldStart("corefs");
        for (CorefChain chain : chains.values()) {
            json.writeArrayFieldStart(Integer.toString(chain.getChainID()));
            for (CorefMention mention : chain.getMentionsInTextualOrder()) {
                writeMention(fields, mention, mention.equals(chain.getRepresentativeMention()));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeMention(JsonFieldWriter fields, CorefMention mention, boolean representative)
            throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
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
        int[] position = mention.position.elems();
        json.writeFieldName("position");
        json.writeArray(position, 0, position.length);
        json.writeBooleanField("isRepresentativeMention", representative);
        json.writeEndObject();
    }
}
