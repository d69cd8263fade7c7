package io.github.corenlpextreme.writer.checkpoint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.writer.ledger.MalformedLines;

/** Malformed lines are left away where there are none: checkpoints of well-formed text are as they always were. */
final class ImplicitMalformed {

    private static final String OUTPUT = "output";
    private static final String BEFORE = "malformedBefore";
    private static final String CURRENT = "malformed";

    private ImplicitMalformed() {}

    static void leaveAway(ObjectNode checkpoint) {
        if (checkpoint.path(OUTPUT) instanceof ObjectNode output) {
            leaveAway(output, BEFORE);
        }
        if (checkpoint.path(OUTPUT).path("progress") instanceof ObjectNode progress) {
            leaveAway(progress, CURRENT);
        }
    }

    static void fillIn(ObjectNode checkpoint) {
        if (checkpoint.path(OUTPUT) instanceof ObjectNode output && !output.has(BEFORE)) {
            output.set(BEFORE, none(output));
        }
        if (checkpoint.path(OUTPUT).path("progress") instanceof ObjectNode progress && !progress.has(CURRENT)) {
            progress.set(CURRENT, none(progress));
        }
    }

    private static void leaveAway(ObjectNode parent, String field) {
        if (parent.path(field).equals(none(parent))) {
            parent.remove(field);
        }
    }

    private static ObjectNode none(ObjectNode parent) {
        MalformedLines none = MalformedLines.NONE;
        ObjectNode json = parent.objectNode();
        json.put("lines", none.lines());
        json.put("file", none.file());
        json.put("firstLine", none.firstLine());
        json.put("firstByte", none.firstByte());
        return json;
    }
}
