package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.corenlpextreme.protocol.ContentCounts;
import java.io.IOException;

/** The counts as fields, in the ledger and in the manifest alike. */
final class CountFields {

    private CountFields() {}

    static void write(JsonGenerator out, ContentCounts counts) throws IOException {
        out.writeNumberField("lines", counts.lines());
        out.writeNumberField("sentences", counts.sentences());
        out.writeNumberField("tokens", counts.tokens());
        out.writeNumberField("quarantined", counts.quarantined());
        out.writeNumberField("malformed", counts.malformed());
        out.writeNumberField("degraded", counts.degraded());
    }

    static ContentCounts read(LedgerFields fields) {
        return new ContentCounts(
                fields.number("lines"),
                fields.number("sentences"),
                fields.number("tokens"),
                fields.number("quarantined"),
                fields.number("malformed"),
                fields.number("degraded"));
    }
}
