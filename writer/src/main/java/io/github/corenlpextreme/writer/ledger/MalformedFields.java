package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a manifest says of lines that are not in the encoding: nothing where there are none, as earlier versions do. */
final class MalformedFields {

    private static final String MALFORMED = "malformedLines";

    private MalformedFields() {}

    static void write(ObjectNode json, MalformedLines malformed) {
        if (!malformed.equals(MalformedLines.NONE)) {
            ObjectNode field = json.putObject(MALFORMED);
            field.put("lines", malformed.lines());
            field.put("firstLine", malformed.firstLine());
            field.put("firstByte", malformed.firstByte());
        }
    }

    static MalformedLines read(LedgerFields fields) {
        if (!fields.json().has(MALFORMED)) {
            return MalformedLines.NONE;
        }
        LedgerFields malformed = new LedgerFields(fields.object(MALFORMED));
        return new MalformedLines(
                malformed.number("lines"),
                new LedgerFields(fields.object("input")).text("path"),
                malformed.number("firstLine"),
                malformed.number("firstByte"));
    }
}
