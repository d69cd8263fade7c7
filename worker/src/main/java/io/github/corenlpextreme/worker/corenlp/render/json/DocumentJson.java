package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;

/** What CoreNLP says about a document as a whole. */
final class DocumentJson {

    private DocumentJson() {}

    /** Nothing where nothing is missing, so that documents look like CoreNLP's own. */
    static void writeDegraded(JsonFieldWriter fields, List<String> annotators) {
        if (!annotators.isEmpty()) {
            fields.startArray("degraded");
            for (String annotator : annotators) {
                fields.json().text(annotator);
            }
            fields.json().endArray();
        }
    }

    static void writeHeader(JsonFieldWriter fields, Annotation document) {
        fields.text("docId", document.get(CoreAnnotations.DocIDAnnotation.class));
        fields.text("docDate", document.get(CoreAnnotations.DocDateAnnotation.class));
        fields.text("docSourceType", document.get(CoreAnnotations.DocSourceTypeAnnotation.class));
        fields.text("docType", document.get(CoreAnnotations.DocTypeAnnotation.class));
        fields.text("author", document.get(CoreAnnotations.AuthorAnnotation.class));
        fields.text("location", document.get(CoreAnnotations.LocationAnnotation.class));
    }

    static void writeSections(JsonFieldWriter fields, Annotation document) {
        List<CoreMap> sections = document.get(CoreAnnotations.SectionsAnnotation.class);
        if (sections == null) {
            return;
        }
        fields.startArray("sections");
        for (CoreMap section : sections) {
            writeSection(fields, section);
        }
        fields.json().endArray();
    }

    private static void writeSection(JsonFieldWriter fields, CoreMap section) {
        JsonBytes json = fields.json();
        json.startObject();
        fields.number("charBegin", section.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class));
        fields.number("charEnd", section.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        fields.text("author", section.get(CoreAnnotations.AuthorAnnotation.class));
        fields.text("dateTime", section.get(CoreAnnotations.SectionDateAnnotation.class));
        fields.startArray("sentenceIndexes");
        for (CoreMap sentence : section.get(CoreAnnotations.SentencesAnnotation.class)) {
            json.startObject();
            fields.number("index", sentence.get(CoreAnnotations.SentenceIndexAnnotation.class));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
