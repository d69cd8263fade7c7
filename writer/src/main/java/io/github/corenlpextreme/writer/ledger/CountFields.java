package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.corenlpextreme.protocol.ContentCounts;
import java.io.IOException;

/** The counts as fields, in the ledger and in the manifest alike. */
final class CountFields {

    /** Left away where there are none, and by earlier versions. */
    private static final String COMPARED = "compared";

    private CountFields() {}

    static void write(JsonGenerator out, ContentCounts counts) throws IOException {
        out.writeNumberField("lines", counts.lines());
        out.writeNumberField("sentences", counts.sentences());
        out.writeNumberField("tokens", counts.tokens());
        out.writeNumberField("quarantined", counts.quarantined());
        out.writeNumberField("malformed", counts.malformed());
        out.writeNumberField("degraded", counts.degraded());
        if (counts.compared() > 0) {
            out.writeNumberField(COMPARED, counts.compared());
        }
    }

    static ContentCounts read(LedgerFields fields) {
        return new ContentCounts(
                fields.number("lines"),
                fields.number("sentences"),
                fields.number("tokens"),
                fields.number("quarantined"),
                fields.number("malformed"),
                fields.number("degraded"),
                fields.json().has(COMPARED) ? fields.number(COMPARED) : 0);
    }
}
