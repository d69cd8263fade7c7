package io.github.corenlpextreme.worker.corenlp.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import io.github.corenlpextreme.protocol.RenderSettings;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import io.github.corenlpextreme.worker.annotate.AnnotatedLine;
import io.github.corenlpextreme.worker.annotate.LineText;
import io.github.corenlpextreme.worker.corenlp.render.DegradedAnnotation;
import io.github.corenlpextreme.worker.corenlp.render.DocumentRenderer;
import io.github.corenlpextreme.worker.corenlp.render.KeptSentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One JSON object per document with the keys and values of CoreNLP's own JSON output, led by the document's place. */
public final class JsonlRenderer implements DocumentRenderer {

    private static final JsonFactory JSON = LineSafeJson.factory();

    /** Measured: 27 bytes for tokens alone, 32 with tags and lemmas; graphs take more. */
    private static final int BYTES_PER_CHAR = 32;

    private static final int SMALLEST_BUFFER = 512;
    private static final int LARGEST_BUFFER = 64 * 1024; // more comes in further blocks

    private final RenderSettings settings;

    /** Leaves out the sentences and graphs that the settings leave out. */
    public JsonlRenderer(RenderSettings settings) {
        this.settings = settings;
    }

    @Override
    public AnnotatedLine render(LineText line, Annotation document) {
        KeptSentences kept = KeptSentences.of(document, settings);
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(bufferFor(line.text()))) {
            try (JsonGenerator json = JSON.createGenerator(bytes)) {
                writeDocument(new JsonFieldWriter(json), line, document, kept.sentences());
            }
            bytes.write('\n');
            return kept.rendered(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Most documents are small, and a buffer is cleared in full however little of it is used. */
    private static int bufferFor(String text) {
        long expected = (long) BYTES_PER_CHAR * text.length();
        return (int) Math.max(SMALLEST_BUFFER, Math.min(expected, LARGEST_BUFFER));
    }

    private void writeDocument(JsonFieldWriter fields, LineText line, Annotation document, List<CoreMap> sentences)
            throws IOException {
        JsonGenerator json = fields.generator();
        json.writeStartObject();
        json.writeStringField("file", line.file());
        json.writeNumberField("offset", line.offset());
        json.writeNumberField("length", line.length());
        DocumentJson.writeDegraded(fields, DegradedAnnotation.of(document));
        DocumentJson.writeHeader(fields, document);
        writeSentences(fields, sentences);
        if (document.get(CoreAnnotations.SentencesAnnotation.class) == null) {
            TokenJson.writeUnsplit(fields, document.get(CoreAnnotations.TokensAnnotation.class));
        }
        CorefJson.write(fields, document);
        QuoteJson.write(fields, document);
        DocumentJson.writeSections(fields, document);
        json.writeEndObject();
    }

    private void writeSentences(JsonFieldWriter fields, List<CoreMap> sentences) throws IOException {
        fields.generator().writeArrayFieldStart("sentences");
        for (CoreMap sentence : sentences) {
            SentenceJson.write(fields, sentence, settings.graphs());
        }
        fields.generator().writeEndArray();
    }
}
