package io.github.corenlpextreme.worker.corenlp.render.json;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.render.DegradedAnnotation;
import io.github.corenlpextreme.worker.corenlp.render.DocumentRenderer;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.util.List;

/** One JSON object per document with the keys and values of CoreNLP's own JSON output, led by the document's place. */
public final class JsonlRenderer implements DocumentRenderer {

    /** A thread writes one document after the other. */
    private final ThreadLocal<JsonBytes> buffers = ThreadLocal.withInitial(JsonBytes::new);

    private final RenderSettings settings;

    /** Leaves out the sentences and graphs that the settings leave out. */
    public JsonlRenderer(RenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public AnnotatedLine render(LineText line, Annotation document) {
        KeptSentences kept = KeptSentences.of(document, settings);
        JsonBytes bytes = buffers.get();
        bytes.clear(); // of a document before that could not be written to its end
        writeDocument(new JsonFieldWriter(bytes), line, document, kept.sentences());
        return kept.rendered(bytes.takeLine());
    }

    private void writeDocument(JsonFieldWriter fields, LineText line, Annotation document, List<CoreMap> sentences) {
        fields.json().startObject();
        fields.text("file", line.file());
        fields.number("offset", line.offset());
        fields.number("length", line.length());
        DocumentJson.writeDegraded(fields, DegradedAnnotation.of(document));
        DocumentJson.writeHeader(fields, document);
        writeSentences(fields, sentences);
        if (document.get(CoreAnnotations.SentencesAnnotation.class) == null) {
            TokenJson.writeUnsplit(fields, document.get(CoreAnnotations.TokensAnnotation.class));
        }
        CorefJson.write(fields, document);
        QuoteJson.write(fields, document);
        DocumentJson.writeSections(fields, document);
        fields.json().endObject();
    }

    private void writeSentences(JsonFieldWriter fields, List<CoreMap> sentences) {
        fields.startArray("sentences");
        for (CoreMap sentence : sentences) {
            SentenceJson.write(fields, sentence, settings.graphs());
        }
        fields.json().endArray();
    }
}
