package io.github.corenlpextreme.worker.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.corenlpextreme.protocol.OutputFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The document that takes a quarantined line's place, so that output and input stay aligned.
 *
 * @param file the input file's name as it appears in the output
 * @param offset where the line's content starts in the file, in bytes
 * @param length the content's length in bytes, without line ending
 * @param reason a short fixed word that programs can count by
 * @param detail a sentence for people; never quotes the line
 */
public record ErrorDocument(String file, long offset, long length, String reason, String detail) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    /** UTF-8 bytes, final line feed included; no bytes at all in a format that can only hold sentences. */
    public byte[] render(OutputFormat format) {
        return switch (format) {
            case JSONL -> json();
            case CONLLU, TOKENS -> new byte[0];
        };
    }

    private byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeNumberField("offset", offset);
            json.writeNumberField("length", length);
            json.writeObjectFieldStart("error");
            json.writeStringField("reason", reason);
            json.writeStringField("detail", detail);
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
