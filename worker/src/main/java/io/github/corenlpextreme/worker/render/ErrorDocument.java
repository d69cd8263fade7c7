package io.github.corenlpextreme.worker.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.corenlpextreme.protocol.OutputFormat;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The document that takes a quarantined line's place, so that output and input stay aligned.
 *
 * @param file the input file's name as it appears in the output
 */
public record ErrorDocument(String file, QuarantineReason quarantine) {

    private static final JsonFactory JSON = LineSafeJson.factory();

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
            json.writeNumberField("offset", quarantine.offset());
            json.writeNumberField("length", quarantine.length());
            json.writeObjectFieldStart("error");
            json.writeStringField("reason", quarantine.reason());
            json.writeStringField("detail", quarantine.detail());
            json.writeNumberField("attempts", quarantine.attempts());
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
