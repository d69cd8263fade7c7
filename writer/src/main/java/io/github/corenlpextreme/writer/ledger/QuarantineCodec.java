package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.corenlpextreme.protocol.QuarantineReason;
import io.github.corenlpextreme.protocol.wire.LineSafeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A quarantined line as one line of compact JSON: enough to find it in its file and try it again. */
public final class QuarantineCodec {

    private final JsonFactory json = LineSafeJson.factory();
    private final String file;

    /** @param file the input's path as it appears in the output */
    public QuarantineCodec(String file) {
        this.file = file;
    }

    /** The report's line, its line feed included. */
    public byte[] encode(QuarantineReason quarantine) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("file", file);
            out.writeNumberField("offset", quarantine.offset());
            out.writeNumberField("length", quarantine.length());
            out.writeStringField("reason", quarantine.reason());
            out.writeStringField("detail", quarantine.detail());
            out.writeNumberField("attempts", quarantine.attempts());
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return line.toByteArray();
    }
}
