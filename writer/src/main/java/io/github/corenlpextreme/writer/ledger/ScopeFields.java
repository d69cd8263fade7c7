package io.github.corenlpextreme.writer.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.protocol.ByteRange;
import io.github.corenlpextreme.protocol.plan.SectionRange;

/** What a manifest says of sections: left away where the output is all of its input, and by earlier versions. */
final class ScopeFields {

    private static final String SECTION = "section";

    private ScopeFields() {}

    static void write(ObjectNode json, OutputScope scope) {
        if (scope.sections() > 1) {
            ObjectNode field = json.putObject(SECTION);
            field.put("number", scope.section());
            field.put("of", scope.sections());
            field.put("start", scope.input().start());
            field.put("end", scope.input().end());
        }
    }

    static OutputScope read(LedgerFields fields) {
        if (!fields.json().has(SECTION)) {
            return OutputScope.of(SectionRange.whole(new LedgerFields(fields.object("input")).number("size")));
        }
        LedgerFields section = new LedgerFields(fields.object(SECTION));
        return new OutputScope(
                Math.toIntExact(section.number("number")),
                Math.toIntExact(section.number("of")),
                new ByteRange(section.number("start"), section.number("end")));
    }
}
