package io.github.corenlpextreme.protocol.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.corenlpextreme.protocol.JobId;
import io.github.corenlpextreme.protocol.JobManifest;
import io.github.corenlpextreme.protocol.JobOrigin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The job manifest as JSON, with a version. Equal manifests give equal bytes. Safe for use by many threads. */
public final class ManifestCodec {

    private static final int VERSION = 2;
    private static final String BASIS = "basis";
    private static final String FILES = "files";
    private static final String PIPELINE = "pipeline";
    private static final String PLAN = "plan";
    private static final String SECTIONS = "sectionStarts";
    private static final String SETTINGS = "settings";

    private final ObjectMapper mapper = JsonMapper.builder(LineSafeJson.factory())
            .addMixIn(JobId.class, JobIdMixIn.class)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    public byte[] encode(JobManifest manifest) {
        try {
            ObjectNode json = flat(manifest);
            json.put("v", VERSION);
            if (manifest.basis().kind() == JobOrigin.OriginKind.INPUTS) {
                json.remove(BASIS); // as before there were others
            }
            if (manifest.pipeline().files().isEmpty()) {
                json.withObject(PIPELINE).remove(FILES); // as before they counted
            }
            if (manifest.settings().plan().sectionStarts().isEmpty()) {
                json.remove(SECTIONS); // as before there were any
            }
            return mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can always be written", e);
        }
    }

    /**
     * Decodes a manifest.
     *
     * @throws WireException if the bytes are no manifest, or of another version
     */
    public JobManifest decode(byte[] bytes) {
        try {
            JsonNode json = mapper.readTree(bytes);
            if (!StrictJson.isVersion(json.path("v"), VERSION)) {
                throw new WireException("job manifest version " + json.path("v")
                        + " is not supported; this build reads version " + VERSION);
            }
            if (json instanceof ObjectNode fields) {
                nest(fields);
            }
            return mapper.treeToValue(json, JobManifest.class);
        } catch (IOException e) {
            throw new WireException("not a job manifest: " + reason(e), e);
        }
    }

    /** As it travels: the settings lie beside the rest, in alphabetical order. */
    private ObjectNode flat(JobManifest manifest) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        ObjectNode json = mapper.valueToTree(manifest);
        ObjectNode settings = (ObjectNode) json.remove(SETTINGS);
        settings.remove(PLAN).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        settings.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return mapper.createObjectNode().setAll(fields);
    }

    /** The opposite: fields that are not there stay away, for Jackson to miss them. */
    private static void nest(ObjectNode fields) {
        if (!fields.has(BASIS)) {
            fields.putObject(BASIS)
                    .put("kind", JobOrigin.OriginKind.INPUTS.name())
                    .set("job", fields.get("job"));
        }
        if (fields.get(PIPELINE) instanceof ObjectNode pipeline && !pipeline.has(FILES)) {
            pipeline.putObject(FILES);
        }
        ObjectNode plan = fields.objectNode().setAll(fields.deepCopy().retain("chunkSize", "lanes", SECTIONS));
        if (!plan.has(SECTIONS)) {
            plan.putArray(SECTIONS);
        }
        ObjectNode settings = fields.objectNode().setAll(fields.deepCopy().retain("line", "pipeline", "render"));
        fields.set(SETTINGS, settings.set(PLAN, plan));
    }

    /** What we have to say about a value, or else what Jackson has. */
    private static String reason(IOException failure) {
        return failure.getCause() instanceof IllegalArgumentException ours
                ? ours.getMessage()
                : LineSafeJson.reason(failure);
    }

    /**
     * The names of the settings in which two manifests differ, in alphabetical order; empty if they are the same. When
     * and where the inputs were found is none of them.
     */
    public List<String> differences(JobManifest one, JobManifest other) {
        ObjectNode left = withoutHints(flat(one));
        ObjectNode right = withoutHints(flat(other));
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<String> fields = left.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!left.get(name).equals(right.get(name))) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static ObjectNode withoutHints(ObjectNode manifest) {
        for (JsonNode input : manifest.path("inputs")) {
            ((ObjectNode) input.path("fingerprint")).remove("hints");
        }
        return manifest;
    }
}
