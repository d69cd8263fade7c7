package io.github.corenlpextreme.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The schemas of docs/schemas, made strict: a field that is not in them is refused, although readers have to
 * tolerate it, so that none can be sent without having been written down.
 */
final class Schemas {

    private static final Path FOLDER = Path.of("..", "docs", "schemas");
    private static final String ENDING = ".schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonSchema> byName = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    Schemas() throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                JsonNode schema = JSON.readTree(file.toFile());
                close(schema);
                byName.put(file.getFileName().toString().replace(ENDING, ""), factory.getSchema(schema));
            }
        }
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** Those that something has been held to. */
    Set<String> used() {
        return used;
    }

    /** What is wrong with this text; nothing if it is as it has to be. */
    List<String> complaints(String name, String json) throws IOException {
        JsonSchema schema = byName.get(name);
        if (schema == null) {
            return List.of("there is no schema " + name);
        }
        used.add(name);
        return schema.validate(JSON.readTree(json)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::close);
    }
}
