package io.github.corenlpextreme.writer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.writer.ledger.MalformedLines;
import java.util.List;
import java.util.function.Function;

/**
 * What is left away in a checkpoint where it says nothing: so the checkpoints of most jobs are as they were before
 * there was such a thing, and older ones can still be read.
 */
final class ImplicitFields {

    private static final String PROGRESS = "/output/progress";

    private static final List<ImplicitField> FIELDS = List.of(
            new ImplicitField(PROGRESS, "part", ImplicitFields::onePart),
            new ImplicitField(PROGRESS, "malformed", ImplicitFields::wellFormed),
            new ImplicitField("/output", "malformedBefore", ImplicitFields::wellFormed),
            new ImplicitField(PROGRESS, "engines", ImplicitFields::unknownEngines),
            new ImplicitField(PROGRESS + "/totals/counts", "compared", parent -> LongNode.valueOf(0)),
            new ImplicitField("/output/before/counts", "compared", parent -> LongNode.valueOf(0)));

    private ImplicitFields() {}

    /**
     * A field, and the value of it that goes without saying.
     *
     * @param parent as a JSON pointer
     */
    private record ImplicitField(String parent, String name, Function<ObjectNode, JsonNode> implied) {

        void leaveAway(ObjectNode checkpoint) {
            if (checkpoint.at(parent) instanceof ObjectNode found
                    && found.path(name).equals(implied.apply(found))) {
                found.remove(name);
            }
        }

        void fillIn(ObjectNode checkpoint) {
            if (checkpoint.at(parent) instanceof ObjectNode found && !found.has(name)) {
                found.set(name, implied.apply(found));
            }
        }
    }

    static void leaveAway(ObjectNode checkpoint) {
        FIELDS.forEach(field -> field.leaveAway(checkpoint));
    }

    static void fillIn(ObjectNode checkpoint) {
        FIELDS.forEach(field -> field.fillIn(checkpoint));
    }

    /** An output that is one file, as it is: it says nothing that the output does not say. */
    private static ObjectNode onePart(ObjectNode progress) {
        ObjectNode part = progress.objectNode();
        part.put("number", 0);
        part.put("start", 0L);
        part.set("file", progress.path("output").deepCopy());
        return part;
    }

    private static ObjectNode wellFormed(ObjectNode parent) {
        MalformedLines none = MalformedLines.NONE;
        ObjectNode json = parent.objectNode();
        json.put("lines", none.lines());
        json.put("file", none.file());
        json.put("firstLine", none.firstLine());
        json.put("firstByte", none.firstByte());
        return json;
    }

    private static ObjectNode unknownEngines(ObjectNode parent) {
        ObjectNode json = parent.objectNode();
        json.putArray("fast");
        json.putArray("stock");
        return json;
    }
}
