package io.github.corenlpextreme.writer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The part of an output that is one file, as it is: it says nothing that the output does not say, and is left
 * away. So checkpoints of such outputs are the same as before there were parts.
 */
final class ImplicitPart {

    private static final String OUTPUT = "output";
    private static final String PART = "part";

    private ImplicitPart() {}

    static void leaveAway(ObjectNode checkpoint) {
        ObjectNode progress = (ObjectNode) progress(checkpoint);
        if (progress.path(PART).equals(plain(progress))) {
            progress.remove(PART);
        }
    }

    static void fillIn(ObjectNode checkpoint) {
        if (progress(checkpoint) instanceof ObjectNode progress && !progress.has(PART)) {
            progress.set(PART, plain(progress));
        }
    }

    private static JsonNode progress(ObjectNode checkpoint) {
        return checkpoint.path(OUTPUT).path("progress");
    }

    private static ObjectNode plain(ObjectNode progress) {
        ObjectNode part = progress.objectNode();
        part.put("number", 0);
        part.put("start", 0L);
        part.set("file", progress.path(OUTPUT).deepCopy());
        return part;
    }
}
