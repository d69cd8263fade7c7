package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonGenerator;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.util.List;

/** What CoreNLP says about a document as a whole. */
final class DocumentJson {

    private DocumentJson() {}

    /** Nothing where nothing is missing, so that documents look like CoreNLP's own. */
    static void writeDegraded(JsonFieldWriter fields, List<String> annotators) throws IOException {
        if (!annotators.isEmpty()) {
            fields.generator().writeArrayFieldStart("degraded");
            for (String annotator : annotators) {
                fields.generator().writeString(annotator);
            }
            fields.generator().writeEndArray();
        }
    }

    static void writeHeader(JsonFieldWriter fields, Annotation document) throws IOException {
        fields.text("docId", document.get(CoreAnnotations.DocIDAnnotation.class));
        fields.text("docDate", document.get(CoreAnnotations.DocDateAnnotation.class));
        fields.text("docSourceType", document.get(CoreAnnotations.DocSourceTypeAnnotation.class));
        fields.text("docType", document.get(CoreAnnotations.DocTypeAnnotation.class));
        fields.text("author", document.get(CoreAnnotations.AuthorAnnotation.class));
        fields.text("location", document.get(CoreAnnotations.LocationAnnotation.class));
    }

    static void writeSections(JsonFieldWriter fields, Annotation document) throws IOException {
        List<CoreMap> sections = document.get(CoreAnnotations.SectionsAnnotation.class);
        if (sections == null) {
            return;
        }
        fields.generator().writeArrayFieldStart("sections");
        for (CoreMap section : sections) {
            writeSection(fields, section);
        }
        fields.generator().writeEndArray();
    }

    private static void writeSection(JsonFieldWriter fields, CoreMap section) throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        fields.number("charBegin", section.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
        fields.number("charEnd", section.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        fields.text("author", section.get(CoreAnnotations.AuthorAnnotation.class));
        fields.text("dateTime", section.get(CoreAnnotations.SectionDateAnnotation.class));
        json.writeArrayFieldStart("sentenceIndexes");
        for (CoreMap sentence : section.get(CoreAnnotations.SentencesAnnotation.class)) {
            json.writeStartObject();
            fields.number("index", sentence.get(CoreAnnotations.SentenceIndexAnnotation.class));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
